/** What somebody sent before under an id of their own. */
import {sql} from 'kysely';
import {arrivedAlready} from '../../db/once.ts';
import type {Db} from '../../db/schema.ts';
import {Refusal} from '../../refusal.ts';
import type {Posted} from '../contract.ts';
import {type TextTable, texts, textTables} from '../texts.ts';

export type Sent = {id: string | undefined; personId: string; table: TextTable; title?: string; text: string};

/** Everything that has an author or hangs on a post by its id: one id is one of them, in whichever table. */
const tables = [...textTables, 'anonymous_post'] as const;

export const sentStore = (db: Db) => ({
  /**
   * Undefined where nothing at all has that id. Refuses where it is somebody else's, or nobody's, or something else, or has other words by
   * now: what was mended after the first try must not be lost in silence.
   */
  async sentBefore({id, personId, table, title, text}: Sent): Promise<Posted | undefined> {
    if (id === undefined) return undefined;
    const taken = await Promise.all(
      tables.map((each) =>
        db
          .selectFrom(each as 'suggestion')
          .select('id')
          .where('id', '=', id)
          .executeTakeFirst(),
      ),
    );
    if (taken.every((row) => row === undefined)) return undefined;
    const author = await db.selectFrom('author').select('person_id').where('post_id', '=', id).executeTakeFirst();
    const column = texts[table].text;
    const row = await db
      .selectFrom(table as 'suggestion')
      .select(['visibility', sql<string>`${sql.ref(column)}`.as('text')])
      .$if(title !== undefined, (query) => query.select('title'))
      .where('id', '=', id)
      .executeTakeFirst();
    if (row === undefined || author?.person_id !== personId)
      throw new Refusal('conflict', 'This cannot be sent again from here. Reload the page.');
    if (row.text !== text || (title !== undefined && row.title !== title)) throw arrivedAlready();
    return {id, held: row.visibility === 'held'};
  },
});
export type SentBefore = ReturnType<typeof sentStore>['sentBefore'];
