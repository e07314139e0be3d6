/** What has come to light for others than the coordinator, as it was then: kept, because working it out again could tell more. */
import type {Db} from '../db/schema.ts';
import type {Light, LitPerson} from './light-rules.ts';

type Kept = [person: string, attempt: string, meets: 0 | 1];

export function lightStore(db: Db) {
  return {
    /** By competency. */
    async all(): Promise<Map<string, Light[]>> {
      const rows = await db.selectFrom('needs_light').selectAll().orderBy('organisation_id').execute();
      const lights = Map.groupBy(rows, ({competency}) => competency);
      return new Map(
        [...lights].map(([competency, own]) => [
          competency,
          own.map(({organisation_id, alone, people, lit_at}) => ({
            organisation: organisation_id,
            alone: alone === 1,
            people: (JSON.parse(people) as Kept[]).map(
              ([person, attempt, meets]): LitPerson => ({
                person,
                attempt,
                meets: meets === 1,
              }),
            ),
            litAt: lit_at,
          })),
        ]),
      );
    },

    /** All of one step at once: half of it would be another step. */
    async save(competency: string, lights: readonly Light[]): Promise<void> {
      if (lights.length === 0) return;
      await db.transaction().execute(async (trx) => {
        for (const {organisation, alone, people, litAt} of lights) {
          const kept = people.map(({person, attempt, meets}): Kept => [person, attempt, meets ? 1 : 0]);
          const row = {alone: alone ? (1 as const) : (0 as const), people: JSON.stringify(kept), lit_at: litAt};
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
export type LightStore = ReturnType<typeof lightStore>;
