/** Rounds, and what people said in them: kept with the person so that they can change it, and read only together. */
import {randomUUID} from 'node:crypto';
import type {Db} from '../db/schema.ts';
import type {Rating} from './contract.ts';
import type {RatingRound} from './rules.ts';

/** What they said stays, and nobody can tell whose it was. */
export async function forgetPerson(trx: Db, {id}: {id: string}): Promise<void> {
  await trx.updateTable('self_rating').set({person_id: null}).where('person_id', '=', id).execute();
}

export function selfRatingStore(db: Db) {
  return {
    async rounds(): Promise<RatingRound[]> {
      const rows = await db.selectFrom('rating_round').selectAll().orderBy('opened_at', 'desc').orderBy('id').execute();
      return rows.map(({id, opened_at, closes_on, closed_at}) => ({
        id,
        openedAt: opened_at,
        closesOn: closes_on,
        closedAt: closed_at,
      }));
    },

    /** False where another is open: the database itself holds that, so that of two at once one is refused. */
    async addRound({id, openedAt, closesOn, closedAt}: RatingRound, today: string): Promise<boolean> {
      return db.transaction().execute(async (trx) => {
        await trx
          .updateTable('rating_round')
          .set({open: null})
          .where((e) => e.or([e('closes_on', '<', today), e('closed_at', 'is not', null)]))
          .execute();
        const {numInsertedOrUpdatedRows} = await trx
          .insertInto('rating_round')
          .values({id, opened_at: openedAt, closes_on: closesOn, closed_at: closedAt, open: 'open'})
          .onConflict((c) => c.column('open').doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows === 1n;
      });
    },

    /** False where none of this id is open. */
    async closeRound(id: string, today: string, now: Date): Promise<boolean> {
      const {numUpdatedRows} = await db
        .updateTable('rating_round')
        .set({closed_at: now.toISOString(), open: null})
        .where('id', '=', id)
        .where('closed_at', 'is', null)
        .where('closes_on', '>=', today)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    /** Who said what in rounds that have ended is needed no more: the ratings stay, the people go. */
    async forgetRaters(today: string): Promise<void> {
      await db
        .updateTable('self_rating')
        .set({person_id: null})
        .where('person_id', 'is not', null)
        .where('round_id', 'in', (e) =>
          e
            .selectFrom('rating_round')
            .select('id')
            .where((r) => r.or([r('closes_on', '<', today), r('closed_at', 'is not', null)])),
        )
        .execute();
    },

    /** By round, how many people said something. */
    async people(): Promise<Map<string, number>> {
      const rows = await db
        .selectFrom('self_rating')
        .select('round_id')
        .select(({fn}) => fn.count<number>('rater').distinct().as('people'))
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
      const rater = randomUUID();
      await db.transaction().execute(async (trx) => {
        await trx.deleteFrom('self_rating').where('round_id', '=', roundId).where('person_id', '=', personId).execute();
        await trx
          .insertInto('self_rating')
          .values(ratings.map((rating) => ({round_id: roundId, rater, person_id: personId, ...rating})))
          // Two tabs of one person at once: the later counts.
          .onConflict((c) =>
            c.columns(['round_id', 'person_id', 'competency']).doUpdateSet((e) => ({
              importance: e.ref('excluded.importance'),
              performance: e.ref('excluded.performance'),
            })),
          )
          .execute();
      });
    },
  };
}
export type SelfRatingStore = ReturnType<typeof selfRatingStore>;
