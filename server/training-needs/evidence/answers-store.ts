/** The questions of submitted assessments, one by one. */
import {sql} from 'kysely';
import {readTaken, type Taken} from '../../../quizzes/frozen-set.ts';
import type {AttemptItemRow} from '../../db/schema/needs.ts';
import type {Db} from '../../db/schema.ts';

/** A submitted assessment whose answers do not stand on their own yet. */
export type NotFlattened = Taken & {id: string; version: number};
export type Item = Omit<AttemptItemRow, 'attempt_id'>;

/** One answered question with who answered it, as people are now. */
export type Answered = {
  attemptId: string;
  personId: string;
  submittedAt: string;
  validUntil: string | null;
  /** Null where they are suspended, or have none: they are in no cell. */
  organisation: string | null;
  jobFunction: string | null;
  questionId: string;
  rev: number;
  points: number;
  certainty: number | null;
  chosen: string;
};

export function answersStore(db: Db) {
  return {
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

    /** Every answer of every submitted assessment of a competency, attempt by attempt, the oldest first. */
    async answeredIn(competency: string): Promise<Answered[]> {
      const rows = await db
        .selectFrom('attempt_item')
        .innerJoin('attempt', 'attempt.id', 'attempt_item.attempt_id')
        .innerJoin('person', 'person.id', 'attempt.person_id')
        .where('attempt.competency', '=', competency)
        .select([
          'attempt.id',
          'attempt.person_id',
          'attempt.submitted_at',
          'attempt.valid_until',
          sql<string | null>`case when person.suspended = 0 then person.organisation_id end`.as('organisation'),
          'person.job_function',
          'attempt_item.question_id',
          'attempt_item.rev',
          'attempt_item.points',
          'attempt_item.certainty',
          'attempt_item.chosen',
        ])
        .orderBy('attempt.submitted_at')
        .orderBy('attempt.id')
        .execute();
      return rows.map((row) => ({
        attemptId: row.id,
        personId: row.person_id,
        submittedAt: row.submitted_at ?? '',
        validUntil: row.valid_until,
        organisation: row.organisation,
        jobFunction: row.job_function,
        questionId: row.question_id,
        rev: row.rev,
        points: row.points,
        certainty: row.certainty,
        chosen: row.chosen,
      }));
    },
  };
}
export type AnswersStore = ReturnType<typeof answersStore>;
