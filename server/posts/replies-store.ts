/** What stands beside a post without a name: what its author chose to say, and what they added by receipt. */

import type {AnonymousReplyRow} from '../db/schema/posts.ts';
import type {Db} from '../db/schema.ts';
import {Anonymous, type Hideable} from './contract.ts';
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
  return rows.map((row) => ({
    id: row.id,
    postId: row.post_id,
    text: row.body,
    receivedOn: row.received_on,
    ...toHideable(row),
  }));
}

export function replyRow(reply: Reply): AnonymousReplyRow {
  return {id: reply.id, post_id: reply.postId, body: reply.text, received_on: reply.receivedOn, ...hideableRow(reply)};
}
