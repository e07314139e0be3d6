/** The synonyms a coordinator keeps: each save of the whole list is a row, so that every earlier one can be put back. */
import {markChanged} from '../db/revision.ts';
import type {Db} from '../db/schema.ts';
import {Refusal} from '../refusal.ts';
import type {SearchWords} from './contract.ts';
import {firstLines} from './first-words.ts';

const shown = 10;

export function synonymStore(db: Db) {
  return {
    /** Of a new database, what the project brings. */
    async read(): Promise<SearchWords> {
      const rows = await db
        .selectFrom('search_words')
        .leftJoin('user', 'user.id', 'search_words.saved_by')
        .select(['number', 'groups', 'saved_at', 'user.name'])
        .orderBy('number', 'desc')
        .limit(shown)
        .execute();
      const saved = rows.map(({number, groups, saved_at, name}) => ({
        number,
        lines: groups,
        savedAt: saved_at,
        by: name ?? 'Someone who has left',
      }));
      return {lines: saved[0]?.lines ?? firstLines, number: saved[0]?.number ?? 0, earlier: saved.slice(1)};
    },

    async save(lines: string, number: number, by: string, now: Date): Promise<void> {
      await db.transaction().execute(async (trx) => {
        const newest = await trx
          .selectFrom('search_words')
          .select(({fn}) => fn.max<number | null>('number').as('number'))
          .executeTakeFirst();
        const {numInsertedOrUpdatedRows} = await trx
          .insertInto('search_words')
          .values({number: number + 1, groups: lines, saved_at: now.toISOString(), saved_by: by})
          .onConflict((c) => c.column('number').doNothing())
          .executeTakeFirstOrThrow();
        if ((newest?.number ?? 0) !== number || !numInsertedOrUpdatedRows)
          throw new Refusal(
            'conflict',
            'Someone else just changed the list. Reload to see theirs; what you typed stays until then.',
          );
        await markChanged(trx);
      });
    },
  };
}
export type SynonymStore = ReturnType<typeof synonymStore>;
