/** Counts by day: a number, and nothing about whom or what. */
import type {Db} from './schema.ts';

export function dailyCountStore(db: Db) {
  return {
    async count(name: string, day: string): Promise<void> {
      await db
        .insertInto('tally')
        .values({name, day, number: 1})
        .onConflict((c) => c.columns(['name', 'day']).doUpdateSet((e) => ({number: e('tally.number', '+', 1)})))
        .execute();
    },

    async since(name: string, day: string): Promise<number> {
      const {number} = await db
        .selectFrom('tally')
        .select(({fn}) => fn.sum<number>('number').as('number'))
        .where('name', '=', name)
        .where('day', '>=', day)
        .executeTakeFirstOrThrow();
      return Number(number ?? 0);
    },
  };
}
export type DailyCountStore = ReturnType<typeof dailyCountStore>;
