/** The questions of submitted assessments, one by one. */
import {readTaken, type Taken} from '../../../quizzes/frozen-set.ts';
import type {AttemptItemRow} from '../../db/schema/needs.ts';
import type {Db} from '../../db/schema.ts';

/** A submitted assessment whose answers do not stand on their own yet. */
export type NotFlattened = Taken & {id: string; version: number};
export type Item = Omit<AttemptItemRow, 'attempt_id'>;

export type Answer = {
  questionId: string;
  rev: number;
  /** From 0 to 1. */
  points: number;
  certainty: number | null;
  /** Ids of options, with spaces between. */
  chosen: string;
};
/** One submitted assessment, with the person as they are now. */
export type Sitting = {
  attemptId: string;
  personId: string;
  submittedAt: string;
  validUntil: string | null;
  /** Null where they are suspended, or have none: they are in no cell. */
  organisation: string | null;
  jobFunction: string | null;
  answers: Answer[];
};

export function answersStore(db: Db) {
  return {
    /** Whether there is nothing to take apart, told by two sums: which ones there are takes longer. */
    async isFlattened(): Promise<boolean> {
      const sums = ({count, versions}: {count: number; versions: number | null}) => `${count} ${versions ?? 0}`;
      const submitted = await db
        .selectFrom('attempt')
        .where('mode', '=', 'assessment')
        .where('submitted_at', 'is not', null)
        .select(({fn}) => [fn.countAll<number>().as('count'), fn.sum<number>('version').as('versions')])
        .executeTakeFirstOrThrow();
      const flattened = await db
        .selectFrom('flattened_attempt')
        .select(({fn}) => [fn.countAll<number>().as('count'), fn.sum<number>('version').as('versions')])
        .executeTakeFirstOrThrow();
      return sums(submitted) === sums(flattened);
    },

    async notFlattened(limit: number): Promise<NotFlattened[]> {
      const rows = await db
        .selectFrom('attempt')
        .leftJoin('flattened_attempt', (join) =>
          join
            .onRef('flattened_attempt.attempt_id', '=', 'attempt.id')
            .onRef('flattened_attempt.version', '=', 'attempt.version'),
        )
        .select(['attempt.id', 'attempt.version', 'served', 'answers', 'certainty'])
        .where('mode', '=', 'assessment')
        .where('submitted_at', 'is not', null)
        .where('flattened_attempt.attempt_id', 'is', null)
        .limit(limit)
        .execute();
      return rows.map((row) => ({id: row.id, version: row.version, ...readTaken(row)}));
    },

    /** Takes the place of what stood there: after a close result an attempt has more. */
    async save(all: readonly {attempt: Pick<NotFlattened, 'id' | 'version'>; items: readonly Item[]}[]): Promise<void> {
      await db.transaction().execute(async (trx) => {
        for (const {attempt, items} of all) {
          await trx.deleteFrom('attempt_item').where('attempt_id', '=', attempt.id).execute();
          if (items.length > 0)
            await trx
              .insertInto('attempt_item')
              .values(items.map((item) => ({attempt_id: attempt.id, ...item})))
              // Another process may be at the same attempt: both write the same.
              .onConflict((c) => c.doNothing())
              .execute();
          const {version} = attempt;
          await trx
            .insertInto('flattened_attempt')
            .values({attempt_id: attempt.id, version})
            .onConflict((c) => c.column('attempt_id').doUpdateSet({version}))
            .execute();
        }
      });
    },

    /** By competency, a text that changes whenever an assessment of it does. */
    async marks(): Promise<Map<string, string>> {
      const rows = await db
        .selectFrom('attempt')
        .where('mode', '=', 'assessment')
        .where('submitted_at', 'is not', null)
        .groupBy('competency')
        .select(({fn}) => [
          'competency',
          fn.countAll<number>().as('count'),
          fn.sum<number>('version').as('versions'),
          fn.max('submitted_at').as('last'),
        ])
        .execute();
      return new Map(rows.map(({competency, count, versions, last}) => [competency, `${count} ${versions} ${last}`]));
    },

    /** A text that changes whenever somebody moves, changes jobs, or is suspended. */
    async peopleMark(): Promise<string> {
      const {count, versions} = await db
        .selectFrom('person')
        .select(({fn}) => [fn.countAll<number>().as('count'), fn.sum<number>('version').as('versions')])
        .executeTakeFirstOrThrow();
      return `${count} ${versions}`;
    },

    /** Every submitted assessment by competency, the oldest first; of one of them, or of all at once, which is faster than one by one. */
    async sittings(competency?: string): Promise<Map<string, Sitting[]>> {
      const rows = await db
        .selectFrom('attempt')
        .where('mode', '=', 'assessment')
        .where('submitted_at', 'is not', null)
        .$if(competency !== undefined, (query) => query.where('competency', '=', competency ?? ''))
        .select(['id', 'competency', 'person_id', 'submitted_at', 'valid_until'])
        .execute();
      const people = new Map(
        (await db.selectFrom('person').select(['id', 'organisation_id', 'job_function', 'suspended']).execute()).map((person) => [
          person.id,
          {organisation: person.suspended === 0 ? person.organisation_id : null, jobFunction: person.job_function},
        ]),
      );
      const answers = await db
        .selectFrom('attempt_item')
        .$if(competency !== undefined, (query) =>
          query.where('attempt_id', 'in', (some) =>
            some
              .selectFrom('attempt')
              .select('id')
              .where('competency', '=', competency ?? ''),
          ),
        )
        .select(['attempt_id', 'question_id as questionId', 'rev', 'points', 'certainty', 'chosen'])
        .execute();
      const byAttempt = new Map<string, Answer[]>(rows.map(({id}) => [id, []]));
      for (const answer of answers) byAttempt.get(answer.attempt_id)?.push(answer);
      const sittings = new Map<string, Sitting[]>();
      for (const {id, competency: key, person_id: personId, submitted_at: submittedAt, valid_until: validUntil} of rows) {
        const own = byAttempt.get(id) ?? [];
        const person = people.get(personId);
        // Taken apart a moment later.
        if (own.length === 0 || person === undefined || submittedAt === null) continue;
        const all = sittings.get(key) ?? [];
        all.push({attemptId: id, personId, submittedAt, validUntil, ...person, answers: own});
        sittings.set(key, all);
      }
      const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
      for (const all of sittings.values())
        all.sort((a, b) => order(a.submittedAt, b.submittedAt) || order(a.attemptId, b.attemptId));
      return sittings;
    },
  };
}
export type AnswersStore = ReturnType<typeof answersStore>;
