/** The mark by which every process sees that what can be found has changed. */
import type {Db} from './schema.ts';

const name = 'findable';

/** In the transaction that changes a post or what was said about a page: every process then makes its search index anew. */
export async function markChanged(db: Db): Promise<void> {
  await db
    .updateTable('revision')
    .set((e) => ({number: e('number', '+', 1)}))
    .where('name', '=', name)
    .execute();
}

/** Grows with every change. */
export async function revision(db: Db): Promise<number> {
  const row = await db.selectFrom('revision').select('number').where('name', '=', name).executeTakeFirst();
  return row?.number ?? 0;
}
