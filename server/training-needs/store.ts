/** Evidence: one row a person and competency, the latest submitted assessment. */
import type {Db} from '../db/schema.ts';
import type {Evidence} from './rules.ts';

export function evidenceStore(db: Db) {
  return {
    /** People who are suspended, or have no organisation or job function, are in no cell and so not here. */
    async latest(): Promise<Evidence[]> {
      const ranked = db
        .selectFrom('attempt')
        .innerJoin('person', 'person.id', 'attempt.person_id')
        .where('attempt.mode', '=', 'assessment')
        .where('attempt.submitted_at', 'is not', null)
        .where('person.suspended', '=', 0)
        .select((e) => [
          'attempt.competency',
          'attempt.correct',
          'attempt.served_count',
          'attempt.valid_until',
          'person.organisation_id',
          'person.job_function',
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
      return rows.flatMap(({competency, correct, served_count, valid_until, organisation_id, job_function}) =>
        organisation_id === null || job_function === null || correct === null
          ? []
          : [
              {
                competency,
                organisation: organisation_id,
                jobFunction: job_function,
                correct,
                served: served_count,
                validUntil: valid_until,
              },
            ],
      );
    },
  };
}
export type EvidenceStore = ReturnType<typeof evidenceStore>;
