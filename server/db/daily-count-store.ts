/** Counts by day: a number, and nothing about whom or what. */
import type {Db} from './schema.ts';

/** Counts one more, or as many as are said, and gives the day's number. Its row is locked: two at once count one after the other. */
export async function countOnDay(db: Db, name: string, day: string, more = 1): Promise<number> {
  const {number} = await db
    .insertInto('tally')
    .values({name, day, number: more})
    .onConflict((c) => c.columns(['name', 'day']).doUpdateSet((e) => ({number: e('tally.number', '+', more)})))
    .returning('number')
    .executeTakeFirstOrThrow();
  return Number(number);
}

export function dailyCountStore(db: Db) {
  return {
    count: (name: string, day: string, more = 1) => countOnDay(db, name, day, more),

    /** By what comes after the beginning of the name. */
    async sinceByName(beginning: string, day: string): Promise<Map<string, number>> {
      const rows = await db
        .selectFrom('tally')
        .select(({fn}) => ['name', fn.sum<number>('number').as('number')])
        .where('name', 'like', `${beginning}%`)
        .where('day', '>=', day)
        .groupBy('name')
        .execute();
      return new Map(rows.map(({name, number}) => [name.slice(beginning.length), Number(number)]));
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
