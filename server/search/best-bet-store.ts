/** Words that lead to a page, whatever the ranking says, and when somebody looks at each again. */
import {arrivedAlready, once} from '../db/once.ts';
import type {Db} from '../db/schema.ts';
import type {BestBet} from './contract.ts';

export function bestBetStore(db: Db) {
  const find = async (id: string): Promise<BestBet | undefined> => {
    const row = await db.selectFrom('best_bet').selectAll().where('id', '=', id).executeTakeFirst();
    return row && fromRow(row);
  };
  return {
    async list(): Promise<BestBet[]> {
      return (await db.selectFrom('best_bet').selectAll().orderBy('words').orderBy('id').execute()).map(fromRow);
    },

    /** Once under one id. */
    async add({id, words, url, lookAgainOn}: BestBet): Promise<void> {
      await once(
        async () => {
          const known = await find(id);
          if (known && (known.words !== words || known.url !== url)) throw arrivedAlready();
          return known;
        },
        async () => {
          await db.insertInto('best_bet').values({id, words, url, look_again_on: lookAgainOn}).execute();
          return undefined;
        },
      );
    },

    async lookAgain(id: string, lookAgainOn: string): Promise<void> {
      await db.updateTable('best_bet').set({look_again_on: lookAgainOn}).where('id', '=', id).execute();
    },

    async remove(id: string): Promise<void> {
      await db.deleteFrom('best_bet').where('id', '=', id).execute();
    },
  };
}
export type BestBetStore = ReturnType<typeof bestBetStore>;

function fromRow({id, words, url, look_again_on}: {id: string; words: string; url: string; look_again_on: string}): BestBet {
  return {id, words, url, lookAgainOn: look_again_on};
}
