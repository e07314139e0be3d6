/** The latest assessments and refreshers, of one person or of an organisation. */

import {readTaken, type Taken} from '../../quizzes/frozen-set.ts';
import type {Db} from '../db/schema.ts';
import type {Assessment, Refresher} from './rules.ts';

export type Of = {person: string} | {organisation: string} | 'everybody';

/** A query takes so many values at most. */
const mostIds = 500;

export function recordStore(db: Db) {
  const submitted = (of: Of) => {
    const attempts = db
      .selectFrom('attempt')
      .innerJoin('person', 'person.id', 'attempt.person_id')
      .where('attempt.submitted_at', 'is not', null);
    // Of one person, suspended or not: a certificate must not tell which.
    if (of !== 'everybody' && 'person' in of) return attempts.where('attempt.person_id', '=', of.person);
    const active = attempts.where('person.suspended', '=', 0);
    return of === 'everybody' ? active : active.where('person.organisation_id', '=', of.organisation);
  };
  return {
    /** One a person and competency: the latest. */
    async latest(of: Of): Promise<Assessment[]> {
      const ranked = submitted(of)
        .where('attempt.mode', '=', 'assessment')
        .select((e) => [
          'attempt.id',
          'attempt.person_id',
          'person.organisation_id',
          'attempt.competency',
          'attempt.quiz_id',
          'attempt.correct',
          'attempt.served_count',
          'attempt.started_at',
          'attempt.submitted_at',
          'attempt.valid_until',
          e.fn
            .agg<number>('row_number')
            .over((o) =>
              o
                .partitionBy(['attempt.person_id', 'attempt.competency'])
                .orderBy('attempt.submitted_at', 'desc')
                .orderBy('attempt.id'),
            )
            .as('rank'),
        ]);
      const rows = await db.selectFrom(ranked.as('ranked')).selectAll().where('rank', '=', 1).execute();
      return rows.map((row) => ({
        attemptId: row.id,
        personId: row.person_id,
        organisation: row.organisation_id,
        competency: row.competency,
        quizId: row.quiz_id,
        correct: row.correct ?? 0,
        served: row.served_count,
        startedAt: row.started_at,
        submittedAt: row.submitted_at ?? '',
        validUntil: row.valid_until,
      }));
    },

    /** Submitted refreshers, whatever came of them. */
    async refreshers(of: Of): Promise<Refresher[]> {
      const rows = await submitted(of)
        .where('attempt.mode', '=', 'refresher')
        .select([
          'attempt.id',
          'attempt.person_id',
          'attempt.quiz_id',
          'attempt.correct',
          'attempt.served_count',
          'attempt.started_at',
          'attempt.submitted_at',
        ])
        .execute();
      return rows.map((row) => ({
        attemptId: row.id,
        personId: row.person_id,
        quizId: row.quiz_id,
        correct: row.correct ?? 0,
        served: row.served_count,
        startedAt: row.started_at,
        submittedAt: row.submitted_at ?? '',
      }));
    },

    /** What these attempts were asked and what was answered, by id. */
    async taken(ids: readonly string[]): Promise<Map<string, Taken>> {
      const taken = new Map<string, Taken>();
      for (let from = 0; from < ids.length; from += mostIds) {
        const rows = await db
          .selectFrom('attempt')
          .select(['id', 'served', 'answers', 'certainty'])
          .where('id', 'in', ids.slice(from, from + mostIds))
          .execute();
        for (const row of rows) taken.set(row.id, readTaken(row));
      }
      return taken;
    },

    /** People who can take part, by name. */
    async colleagues(organisation: string): Promise<{id: string; name: string; jobFunction: string | null}[]> {
      const rows = await db
        .selectFrom('person')
        .innerJoin('user', 'user.id', 'person.id')
        .select(['person.id', 'user.name', 'person.job_function'])
        .where('person.organisation_id', '=', organisation)
        .where('person.suspended', '=', 0)
        .orderBy('user.name')
        .orderBy('person.id')
        .execute();
      return rows.map(({id, name, job_function}) => ({id, name, jobFunction: job_function}));
    },
  };
}
export type RecordStore = ReturnType<typeof recordStore>;
