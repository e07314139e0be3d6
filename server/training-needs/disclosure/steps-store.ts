/** What has come to light for others than the coordinator, as it was then: kept, because working it out again could tell more. */
import type {Db} from '../../db/schema.ts';
import type {DisclosedFigure, Placed} from './steps.ts';

type Kept = [person: string, organisation: string, passed: 0 | 1, right: number | null, served: number | null];
/** No organisation is called so. */
const all = '*';

export function stepsStore(db: Db) {
  return {
    /** By competency. */
    async all(): Promise<Map<string, DisclosedFigure[]>> {
      const rows = await db.selectFrom('needs_figure').selectAll().orderBy('figure').execute();
      const figures = Map.groupBy(rows, ({competency}) => competency);
      return new Map(
        [...figures].map(([competency, own]) => [
          competency,
          own.map(({figure, people, lit_at}) => ({
            organisation: figure === all ? null : figure,
            people: (JSON.parse(people) as Kept[]).map(
              ([person, organisation, passed, right, served]): Placed => ({
                person,
                organisation,
                passed: passed === 1,
                score: right === null || served === null ? null : {right, served},
              }),
            ),
            disclosedAt: lit_at,
          })),
        ]),
      );
    },

    /** All of one moment at once. */
    async save(competency: string, figures: readonly DisclosedFigure[]): Promise<void> {
      if (figures.length === 0) return;
      await db.transaction().execute(async (trx) => {
        for (const {organisation, people, disclosedAt} of figures) {
          const kept = people.map(
            ({person, organisation: place, passed, score}): Kept => [
              person,
              place,
              passed ? 1 : 0,
              score?.right ?? null,
              score?.served ?? null,
            ],
          );
          const row = {people: JSON.stringify(kept), lit_at: disclosedAt};
          await trx
            .insertInto('needs_figure')
            .values({competency, figure: organisation ?? all, ...row})
            .onConflict((c) => c.columns(['competency', 'figure']).doUpdateSet(row))
            .execute();
        }
      });
    },
  };
}
export type StepsStore = ReturnType<typeof stepsStore>;
