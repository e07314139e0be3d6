/** What somebody sent before under an id of their own. */
import type {Db} from '../../db/schema.ts';
import {Refusal} from '../../refusal.ts';
import type {Posted} from '../contract.ts';
import {textTables} from '../texts.ts';

export const sentStore = (db: Db) => ({
  /** Undefined where nothing has that id; refuses where it is not this person's. */
  async sentBefore(id: string | undefined, personId: string): Promise<Posted | undefined> {
    if (id === undefined) return undefined;
    const author = await db.selectFrom('author').select('person_id').where('post_id', '=', id).executeTakeFirst();
    if (author === undefined) return undefined;
    if (author.person_id !== personId) throw new Refusal('conflict', 'This cannot be sent again from here. Reload the page.');
    for (const table of textTables) {
      const row = await db
        .selectFrom(table as 'suggestion')
        .select('visibility')
        .where('id', '=', id)
        .executeTakeFirst();
      if (row !== undefined) return {id, held: row.visibility === 'held'};
    }
    return undefined;
  },
});
export type SentBefore = ReturnType<typeof sentStore>['sentBefore'];
