/** Earlier wordings of a text. */
import type {Db} from '../db/schema.ts';

export type StoredEdit = {postId: string; title: string | null; text: string; editedOn: string; hiddenReason: string | null};
type Wording = {postId: string; version: number; title: string | null; text: string};

/** Keeps a wording that is about to be written over. */
export async function keepWording(trx: Db, {postId, version, title, text}: Wording, day: string): Promise<void> {
  await trx
    .insertInto('edit')
    .values({post_id: postId, number: version, title, body: text, edited_on: day, hidden_reason: null})
    .execute();
}

/** Newest first. */
export async function editsOf(db: Db, ids: readonly string[]): Promise<StoredEdit[]> {
  if (ids.length === 0) return [];
  const rows = await db.selectFrom('edit').selectAll().where('post_id', 'in', ids).orderBy('number', 'desc').execute();
  return rows.map(({post_id, title, body, edited_on, hidden_reason}) => ({
    postId: post_id,
    title,
    text: body,
    editedOn: edited_on,
    hiddenReason: hidden_reason,
  }));
}
