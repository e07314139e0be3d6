/** Counts by day: a number, and nothing about whom or what. */
import type {Db} from './schema.ts';

/** Counts one more and gives the day's number. Its row is locked: two at once count one after the other. */
export async function countOnDay(db: Db, name: string, day: string): Promise<number> {
  const {number} = await db
    .insertInto('tally')
    .values({name, day, number: 1})
    .onConflict((c) => c.columns(['name', 'day']).doUpdateSet((e) => ({number: e('tally.number', '+', 1)})))
    .returning('number')
    .executeTakeFirstOrThrow();
  return Number(number);
}

export function dailyCountStore(db: Db) {
  return {
    count: (name: string, day: string) => countOnDay(db, name, day),

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
