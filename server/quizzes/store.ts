/** Attempts: the frozen set, the answers and the score. */
import {type Answers, type Certainty, readTaken, type Taken, writeTaken} from '../../quizzes/frozen-set.ts';

import type {AttemptRow} from '../db/schema/learning.ts';
import type {Db} from '../db/schema.ts';
import type {Mode} from './contract.ts';

export type Attempt = Taken & {
  id: string;
  personId: string;
  quizId: string;
  competency: string;
  mode: Mode;
  /** As they were when the attempt started. */
  organisation: string | null;
  jobFunction: string | null;
  servedCount: number;
  correct: number | null;
  startedAt: string;
  submittedAt: string | null;
  validUntil: string | null;
  version: number;
};

export function attemptStore(db: Db) {
  return {
    /** Adds nothing where the person has an open attempt of this quiz already. */
    async add(attempt: Attempt): Promise<void> {
      await db
        .insertInto('attempt')
        .values(toRow(attempt))
        .onConflict((c) => c.doNothing())
        .execute();
    },

    async get(id: string): Promise<Attempt | undefined> {
      const row = await db.selectFrom('attempt').selectAll().where('id', '=', id).executeTakeFirst();
      return row && fromRow(row);
    },

    async openOf(personId: string, quizId: string, mode: Mode): Promise<Attempt | undefined> {
      const row = await db
        .selectFrom('attempt')
        .selectAll()
        .where('person_id', '=', personId)
        .where('quiz_id', '=', quizId)
        .where('mode', '=', mode)
        .where('submitted_at', 'is', null)
        .orderBy('started_at', 'desc')
        .orderBy('id')
        .executeTakeFirst();
      return row && fromRow(row);
    },

    /** What counts and is not submitted, newest first. */
    async unfinishedOf(personId: string): Promise<Attempt[]> {
      const rows = await db
        .selectFrom('attempt')
        .selectAll()
        .where('person_id', '=', personId)
        .where('mode', '!=', 'practice')
        .where('submitted_at', 'is', null)
        .orderBy('started_at', 'desc')
        .orderBy('id')
        .execute();
      return rows.map(fromRow);
    },

    async lastAssessment(personId: string, quizId: string): Promise<Attempt | undefined> {
      const row = await db
        .selectFrom('attempt')
        .selectAll()
        .where('person_id', '=', personId)
        .where('quiz_id', '=', quizId)
        .where('mode', '=', 'assessment')
        .where('submitted_at', 'is not', null)
        .orderBy('submitted_at', 'desc')
        .orderBy('id')
        .limit(1)
        .executeTakeFirst();
      return row && fromRow(row);
    },

    /** Ends what never counted: it might show answers to questions of the attempt that is started now. */
    async dropOpen(personId: string, quizId: string, modes: readonly Mode[]): Promise<void> {
      await db
        .deleteFrom('attempt')
        .where('person_id', '=', personId)
        .where('quiz_id', '=', quizId)
        .where('mode', 'in', modes)
        .where('submitted_at', 'is', null)
        .execute();
    },

    async submittedTimes(personId: string, quizId: string): Promise<string[]> {
      const rows = await db
        .selectFrom('attempt')
        .select('submitted_at')
        .where('person_id', '=', personId)
        .where('quiz_id', '=', quizId)
        .where('mode', '=', 'assessment')
        .where('submitted_at', 'is not', null)
        .execute();
      return rows.map(({submitted_at}) => submitted_at ?? '');
    },

    /**
     * Keeps these answers of an open attempt beside those that are there, so that two tabs or devices keep each other's; false where it
     * was submitted.
     */
    async saveAnswers(id: string, answers: Answers, certainty: Certainty): Promise<boolean> {
      return db.transaction().execute(async (trx) => {
        const open = trx.updateTable('attempt').where('id', '=', id).where('submitted_at', 'is', null);
        // Whoever else saves waits from here on, on either database.
        const {numUpdatedRows} = await open.set((e) => ({version: e.ref('version')})).executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) return false;
        const row = await trx.selectFrom('attempt').selectAll().where('id', '=', id).executeTakeFirstOrThrow();
        const before = readTaken(row);
        await open
          .set({
            answers: JSON.stringify({...before.answers, ...answers}),
            certainty: JSON.stringify({...before.certainty, ...certainty}),
          })
          .execute();
        return true;
      });
    },

    /** Saves the submission, once: false where it was submitted before, so that a repeated click changes nothing. */
    async submit(attempt: Attempt): Promise<boolean> {
      const {answers, certainty, correct, submitted_at, valid_until} = toRow(attempt);
      const {numUpdatedRows} = await db
        .updateTable('attempt')
        .set({answers, certainty, correct, submitted_at, valid_until, version: attempt.version + 1})
        .where('id', '=', attempt.id)
        .where('submitted_at', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    /** Saves what more is asked, or its answers with the new score; false where somebody, on another device, was first. */
    async saveMore({id, version, ...attempt}: Attempt): Promise<boolean> {
      const {numUpdatedRows} = await db
        .updateTable('attempt')
        .set({
          ...writeTaken(attempt),
          served_count: attempt.servedCount,
          correct: attempt.correct,
          version: version + 1,
        })
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },
  };
}
export type AttemptStore = ReturnType<typeof attemptStore>;

function toRow(attempt: Attempt): AttemptRow {
  return {
    id: attempt.id,
    person_id: attempt.personId,
    quiz_id: attempt.quizId,
    competency: attempt.competency,
    mode: attempt.mode,
    organisation_id: attempt.organisation,
    job_function: attempt.jobFunction,
    ...writeTaken(attempt),
    served_count: attempt.servedCount,
    correct: attempt.correct,
    started_at: attempt.startedAt,
    submitted_at: attempt.submittedAt,
    valid_until: attempt.validUntil,
    version: attempt.version,
  };
}

function fromRow(row: AttemptRow): Attempt {
  return {
    id: row.id,
    personId: row.person_id,
    quizId: row.quiz_id,
    competency: row.competency,
    mode: row.mode,
    organisation: row.organisation_id,
    jobFunction: row.job_function,
    ...readTaken(row),
    servedCount: row.served_count,
    correct: row.correct,
    startedAt: row.started_at,
    submittedAt: row.submitted_at,
    validUntil: row.valid_until,
    version: row.version,
  };
}
