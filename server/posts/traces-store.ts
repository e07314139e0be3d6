/** What stands beside a post without a name: what its author chose to say, what they added by receipt, what was redacted. */
import type {AnonymousReplyRow, Db} from '../db/schema.ts';
import {Anonymous, type Hideable, type Redaction} from './contract.ts';
import {hideableRow, toHideable} from './rows-store.ts';

export type Reply = Hideable & {id: string; postId: string; text: string; receivedOn: string};

/** Null for a post whose author is known. */
export async function anonymousOf(db: Db, postId: string): Promise<Anonymous | null> {
  const row = await db
    .selectFrom('anonymous_post')
    .leftJoin('organisation', 'organisation.id', 'anonymous_post.organisation_id')
    .select(['system_version', 'reach', 'standing', 'organisation.name as organisation'])
    .where('anonymous_post.id', '=', postId)
    .executeTakeFirst();
  return row
    ? Anonymous.parse({
        organisation: row.organisation,
        systemVersion: row.system_version,
        reach: row.reach,
        standing: row.standing,
      })
    : null;
}

/** In the order of their days, and of nothing finer. */
export async function repliesOf(db: Db, postIds: readonly string[]): Promise<Reply[]> {
  if (postIds.length === 0) return [];
  const rows = await db
    .selectFrom('anonymous_reply')
    .selectAll()
    .where('post_id', 'in', postIds)
    .orderBy('received_on')
    .orderBy('id')
    .execute();
  return rows.map(toReply);
}

function toReply(row: AnonymousReplyRow): Reply {
  return {id: row.id, postId: row.post_id, text: row.body, receivedOn: row.received_on, ...toHideable(row)};
}

export function replyRow(reply: Reply): AnonymousReplyRow {
  return {id: reply.id, post_id: reply.postId, body: reply.text, received_on: reply.receivedOn, ...hideableRow(reply)};
}

/** What was redacted, by post. */
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

/** Takes back a post that was published: its words go, and nobody may show it again. */
export async function withdrawPost(db: Db, kind: 'suggestion' | 'question', id: string, day: string): Promise<void> {
  await db
    .updateTable(kind)
    .set((e) => ({
      title: 'Taken back by its author',
      details: '',
      visibility: 'withdrawn' as const,
      hidden_reason: 'Its author took it back.',
      hidden_on: day,
      due_on: null,
      version: e('version', '+', 1),
    }))
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('anonymous_reply').where('post_id', '=', id).execute();
  await forgetUnread(db, id);
}

/** News and mail that nobody got yet go, and the subject lines of mail that left: they repeat a post's words. */
export async function forgetUnread(db: Db, id: string): Promise<void> {
  await db.deleteFrom('news').where('post_id', '=', id).execute();
  await db.deleteFrom('mail').where('sent_at', 'is', null).where('about', 'like', `%${id}%`).execute();
  await db.updateTable('mail').set({subject: 'About something that is hidden'}).where('about', 'like', `%${id}%`).execute();
}
