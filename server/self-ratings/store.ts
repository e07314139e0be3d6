/** Rounds, and what people said in them: kept with the person so that they can change it, and read only together. */
import type {Db} from '../db/schema.ts';
import type {Rating} from './contract.ts';
import type {RatingRound} from './rules.ts';

export function selfRatingStore(db: Db) {
  return {
    async rounds(): Promise<RatingRound[]> {
      const rows = await db.selectFrom('rating_round').selectAll().orderBy('opened_at', 'desc').orderBy('id').execute();
      return rows.map(({id, opened_at, closes_on}) => ({id, openedAt: opened_at, closesOn: closes_on}));
    },

    async addRound({id, openedAt, closesOn}: RatingRound): Promise<void> {
      await db.insertInto('rating_round').values({id, opened_at: openedAt, closes_on: closesOn}).execute();
    },

    /** False where there is none. */
    async closeRound(id: string, closesOn: string): Promise<boolean> {
      const {numUpdatedRows} = await db
        .updateTable('rating_round')
        .set({closes_on: closesOn})
        .where('id', '=', id)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    /** By round, how many people said something. */
    async people(): Promise<Map<string, number>> {
      const rows = await db
        .selectFrom('self_rating')
        .select('round_id')
        .select(({fn}) => fn.count<number>('person_id').distinct().as('people'))
        .groupBy('round_id')
        .execute();
      return new Map(rows.map(({round_id, people}) => [round_id, Number(people)]));
    },

    /** In no order that tells who. */
    async ratings(roundId: string): Promise<Rating[]> {
      return db
        .selectFrom('self_rating')
        .select(['competency', 'importance', 'performance'])
        .where('round_id', '=', roundId)
        .orderBy('competency')
        .orderBy('importance')
        .orderBy('performance')
        .execute();
    },

    async ratingsOf(roundId: string, personId: string): Promise<Rating[]> {
      return db
        .selectFrom('self_rating')
        .select(['competency', 'importance', 'performance'])
        .where('round_id', '=', roundId)
        .where('person_id', '=', personId)
        .execute();
    },

    /** Takes the place of what the person said before in this round. */
    async save(roundId: string, personId: string, ratings: readonly Rating[]): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('self_rating').where('round_id', '=', roundId).where('person_id', '=', personId).execute();
        await trx
          .insertInto('self_rating')
          .values(ratings.map((rating) => ({round_id: roundId, person_id: personId, ...rating})))
          .execute();
      });
    },
  };
}
export type SelfRatingStore = ReturnType<typeof selfRatingStore>;
