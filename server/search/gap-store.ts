/**
 * Searches that led nowhere, under a keyed hash; their words are kept from the third time on. Words that no page has, which may be
 * a name, count once a day at most: one person who tries again all morning does not make three.
 */
import type {Db} from '../db/schema.ts';
import type {GapLine} from './contract.ts';

const shownFrom = 3;
const most = 200;

type Gap = {hash: string; words: string; why: 'nothing' | 'unopened'; day: string; onceADay: boolean};

export function gapStore(db: Db) {
  return {
    async count({hash, words, why, day, onceADay}: Gap): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('search_gap')
          .values({hash, words: null, nothing: why === 'nothing' ? 1 : 0, unopened: why === 'unopened' ? 1 : 0, last_on: day})
          .onConflict((c) => {
            const again = c.column('hash').doUpdateSet((e) => ({[why]: e(`search_gap.${why}`, '+', 1), last_on: day}));
            return onceADay ? again.where('search_gap.last_on', '!=', day) : again;
          })
          .execute();
        await trx
          .updateTable('search_gap')
          .set({words})
          .where('hash', '=', hash)
          .where('words', 'is', null)
          .where((e) => e(e('nothing', '+', e.ref('unopened')), '>=', shownFrom))
          .execute();
      });
    },

    async list(): Promise<GapLine[]> {
      const rows = await db
        .selectFrom('search_gap')
        .selectAll()
        .where('words', 'is not', null)
        .orderBy((e) => e('nothing', '+', e.ref('unopened')), 'desc')
        .orderBy('words')
        .limit(most)
        .execute();
      return rows.map(({words, nothing, unopened, last_on}) => ({words: words ?? '', nothing, unopened, lastOn: last_on}));
    },

    /** Forgets what was last searched before a day. */
    async forgetBefore(day: string): Promise<void> {
      await db.deleteFrom('search_gap').where('last_on', '<', day).execute();
    },
  };
}
export type GapStore = ReturnType<typeof gapStore>;
