/** What has come to light for others than the coordinator, as it was then: kept, because working it out again could tell more. */
import type {Db} from '../../db/schema.ts';
import type {DisclosedPerson, DisclosedStep} from './steps.ts';

type Kept = [person: string, attempt: string, meets: 0 | 1];

export function stepsStore(db: Db) {
  return {
    /** By competency. */
    async all(): Promise<Map<string, DisclosedStep[]>> {
      const rows = await db.selectFrom('needs_light').selectAll().orderBy('organisation_id').execute();
      const steps = Map.groupBy(rows, ({competency}) => competency);
      return new Map(
        [...steps].map(([competency, own]) => [
          competency,
          own.map(({organisation_id, alone, people, lit_at}) => ({
            organisation: organisation_id,
            alone: alone === 1,
            people: (JSON.parse(people) as Kept[]).map(
              ([person, attempt, meets]): DisclosedPerson => ({
                person,
                attempt,
                meets: meets === 1,
              }),
            ),
            disclosedAt: lit_at,
          })),
        ]),
      );
    },

    /** All of one step at once: half of it would be another step. */
    async save(competency: string, steps: readonly DisclosedStep[]): Promise<void> {
      if (steps.length === 0) return;
      await db.transaction().execute(async (trx) => {
        for (const {organisation, alone, people, disclosedAt} of steps) {
          const kept = people.map(({person, attempt, meets}): Kept => [person, attempt, meets ? 1 : 0]);
          const row = {alone: alone ? (1 as const) : (0 as const), people: JSON.stringify(kept), lit_at: disclosedAt};
          await trx
            .insertInto('needs_light')
            .values({competency, organisation_id: organisation, ...row})
            .onConflict((c) => c.columns(['competency', 'organisation_id']).doUpdateSet(row))
            .execute();
        }
      });
    },
  };
}
export type StepsStore = ReturnType<typeof stepsStore>;
