/** What was taken out of posts: by whom and why, and never what. */
import type {Db} from '../../db/schema.ts';
import type {Redaction} from '../contract.ts';

/** By post. */
export async function redactionsOf(db: Db, postIds: readonly string[]): Promise<(postId: string) => Redaction[]> {
  const rows =
    postIds.length === 0
      ? []
      : await db.selectFrom('redaction').selectAll().where('post_id', 'in', postIds).orderBy('number').execute();
  const byId = Map.groupBy(rows, ({post_id}) => post_id);
  return (postId) => (byId.get(postId) ?? []).map(({role, redacted_on, reason}) => ({role, on: redacted_on, reason}));
}

/** Leaves the trace of a redaction. */
export async function addRedaction(db: Db, postId: string, {role, on, reason}: Redaction): Promise<void> {
  const {last} = await db
    .selectFrom('redaction')
    .select(({fn}) => fn.max('number').as('last'))
    .where('post_id', '=', postId)
    .executeTakeFirstOrThrow();
  await db
    .insertInto('redaction')
    .values({post_id: postId, number: Number(last ?? 0) + 1, role, redacted_on: on, reason})
    .execute();
}
