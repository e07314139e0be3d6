/** Anonymous posts until they are decided, their receipts, and what is added by receipt: one file, because they are saved together. */

import {countOnDay} from '../db/daily-count-store.ts';
import {arrivedAlready} from '../db/once.ts';
import type {AnonymousPostRow} from '../db/schema/posts.ts';
import type {Db} from '../db/schema.ts';
import {Reach, type Redaction} from '../posts/contract.ts';
import {withdrawPost} from '../posts/hiding/hiding-store.ts';
import {addRedaction} from '../posts/hiding/redactions-store.ts';
import {type PostKind, postKindNames} from '../posts/kinds.shared.ts';
import {type Reply, repliesOf, replyRow} from '../posts/replies-store.ts';
import type {Also} from '../posts/rows-store.ts';
import {Refusal} from '../refusal.ts';
import {AnonymousKind, smallestOrganisation} from './contract.ts';
import {type AnonymousPost, dayIsFull, hourIsFull, postKindOf} from './rules.ts';

const mostTitles = 500;
const mostHeld = 500;
const mostReplies = 5;

export function anonymousStore(db: Db) {
  const held = () => db.selectFrom('anonymous_post').where('status', '=', 'held');

  /** Saves what was decided, unless somebody decided first. */
  async function saveDecision(trx: Db, post: AnonymousPost): Promise<void> {
    const {numUpdatedRows} = await trx
      .updateTable('anonymous_post')
      .set(toRow(post))
      .where('id', '=', post.id)
      .where('status', '=', 'held')
      .executeTakeFirstOrThrow();
    if (numUpdatedRows === 0n) throw new Refusal('conflict', 'This was decided already, or its author took it back. Reload.');
  }

  return {
    /**
     * Refuses where the day, or the day so far, is full. A post whose receipt is there already was sent before, and its answer got lost on the way: it
     * is kept once, with the words as they were sent last.
     */
    async add(post: AnonymousPost, most: {day: number; soFar: number}): Promise<void> {
      await db.transaction().execute(async (trx) => {
        const {numUpdatedRows} = await trx
          .updateTable('anonymous_post')
          .set({...toRow(post), id: (e) => e.ref('id'), received_on: (e) => e.ref('received_on')})
          .where('receipt_hash', '=', post.receiptHash)
          .where('status', '=', 'held')
          .executeTakeFirstOrThrow();
        if (numUpdatedRows > 0n) return;
        const decided = await trx
          .selectFrom('anonymous_post')
          .select('id')
          .where('receipt_hash', '=', post.receiptHash)
          .executeTakeFirst();
        if (decided !== undefined)
          throw new Refusal('conflict', 'This was sent before, and is decided by now. Reload the page to write something new.');
        await trx.insertInto('anonymous_post').values(toRow(post)).execute();
        // One number a day, and its row is locked: two at once count one after the other.
        const number = await countOnDay(trx, 'anonymous', post.receivedOn);
        if (number > most.day) throw dayIsFull();
        if (number > most.soFar) throw hourIsFull();
      });
    },

    /** True for exactly one of several that use a proof, in whichever process. */
    async spendProof(hash: string, day: string): Promise<boolean> {
      const {numInsertedOrUpdatedRows} = await db
        .insertInto('spent_proof')
        .values({hash, spent_on: day})
        .onConflict((c) => c.doNothing())
        .executeTakeFirstOrThrow();
      return numInsertedOrUpdatedRows === 1n;
    },

    /** A proof is too old to be used again long before. */
    async forgetProofs(day: string): Promise<void> {
      await db.deleteFrom('spent_proof').where('spent_on', '<', day).execute();
    },

    async byReceipt(hash: string): Promise<AnonymousPost | undefined> {
      const row = await db.selectFrom('anonymous_post').selectAll().where('receipt_hash', '=', hash).executeTakeFirst();
      return row && fromRow(row);
    },

    async get(id: string): Promise<AnonymousPost | undefined> {
      const row = await db.selectFrom('anonymous_post').selectAll().where('id', '=', id).executeTakeFirst();
      return row && fromRow(row);
    },

    /** Those of the days before, a day's in the order of their random ids: nobody watches them arrive. */
    async heldBefore(day: string): Promise<AnonymousPost[]> {
      const rows = await held()
        .selectAll()
        .where('received_on', '<', day)
        .orderBy('received_on')
        .orderBy('id')
        .limit(mostHeld)
        .execute();
      return rows.map(fromRow);
    },

    /** How many wait, by the day on which they came. */
    async heldDays(): Promise<{day: string; kind: AnonymousKind; posts: number}[]> {
      const rows = await held()
        .select(({fn}) => ['received_on', 'kind', fn.countAll<number>().as('posts')])
        .groupBy(['received_on', 'kind'])
        .execute();
      return rows.map(({received_on, kind, posts}) => ({
        day: received_on,
        kind: AnonymousKind.parse(kind),
        posts: Number(posts),
      }));
    },

    /** `publish` makes the ordinary post; `redaction` is what was taken out of it before. */
    async release(post: AnonymousPost, publish: Also, redaction: Redaction | undefined): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await saveDecision(trx, post);
        await publish(trx);
        if (redaction) await addRedaction(trx, post.id, redaction);
      });
    },

    async decline(post: AnonymousPost): Promise<void> {
      await db.transaction().execute((trx) => saveDecision(trx, post));
    },

    /** With the ordinary post that came of it, if one did; refuses where it was decided meanwhile. */
    async withdraw(before: AnonymousPost, after: AnonymousPost, today: string): Promise<void> {
      await db.transaction().execute(async (trx) => {
        const {numUpdatedRows} = await trx
          .updateTable('anonymous_post')
          .set(toRow(after))
          .where('id', '=', after.id)
          .where('status', '=', before.status)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) throw new Refusal('conflict', 'It was just decided. Look again, and take it back then.');
        if (before.status !== 'released') return;
        await withdrawPost(trx, postKindOf(before.kind), before.id, today);
        await trx.deleteFrom('anonymous_reply').where('post_id', '=', before.id).execute();
      });
    },

    replies: (postId: string) => repliesOf(db, [postId]),

    /** A few a day, so that one receipt fills no queue. */
    async addReply(reply: Reply): Promise<void> {
      await db.transaction().execute(async (trx) => {
        const {numUpdatedRows} = await trx
          .updateTable('anonymous_post')
          .set({status: 'released'})
          .where('id', '=', reply.postId)
          .where('status', '=', 'released')
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) throw new Refusal('conflict', 'This is closed. Nothing can be added any more.');
        const before = await repliesOf(trx, [reply.postId]);
        const sent = before.find(({id}) => id === reply.id);
        if (sent !== undefined && sent.text !== reply.text) throw arrivedAlready();
        if (sent !== undefined) return;
        const today = before.filter(({receivedOn}) => receivedOn === reply.receivedOn);
        if (today.length >= mostReplies)
          throw new Refusal('too-many', `You can add ${mostReplies} replies a day. Add the next tomorrow.`);
        await trx.insertInto('anonymous_reply').values(replyRow(reply)).execute();
      });
    },

    /** Released posts to which a reply of the days before waits. */
    async heldReplies(day: string): Promise<{id: string; postId: string; kind: AnonymousKind; receivedOn: string}[]> {
      const rows = await db
        .selectFrom('anonymous_reply')
        .innerJoin('anonymous_post', 'anonymous_post.id', 'anonymous_reply.post_id')
        .select(['anonymous_reply.id', 'anonymous_reply.post_id', 'anonymous_post.kind', 'anonymous_reply.received_on'])
        .where('anonymous_reply.visibility', '=', 'held')
        .where('anonymous_reply.received_on', '<', day)
        .where('anonymous_post.status', '=', 'released')
        .orderBy('anonymous_reply.received_on')
        .orderBy('anonymous_reply.id')
        .limit(mostHeld)
        .execute();
      return rows.map(({id, post_id, kind, received_on}) => ({
        id,
        postId: post_id,
        kind: AnonymousKind.parse(kind),
        receivedOn: received_on,
      }));
    },

    /** Forgets the receipts of what was closed before a day, and all of what was never published. */
    async forgetReceipts(day: string): Promise<void> {
      await db
        .deleteFrom('anonymous_post')
        .where('closed_on', '<', day)
        .where(({and, not, exists, selectFrom}) =>
          and(postKindNames.map((table) => not(exists(selectFrom(table).select('id').whereRef('id', '=', 'anonymous_post.id'))))),
        )
        .execute();
      for (const table of postKindNames)
        await db
          .updateTable('anonymous_post')
          .set({receipt_hash: null})
          .where('id', 'in', (e) =>
            e
              .selectFrom(table)
              .select('id')
              .where((w) => w.or([w('settled_on', '<', day), w.and([w('visibility', '!=', 'shown'), w('hidden_on', '<', day)])])),
          )
          .execute();
    },

    /** Titles that everybody may read, newest first. */
    async titles(): Promise<{title: string; kind: PostKind; id: string}[]> {
      const lists = await Promise.all(
        postKindNames.map(async (kind) => {
          const rows = await db
            .selectFrom(kind)
            .select(['id', 'title'])
            .where('visibility', '=', 'shown')
            .orderBy('received_on', 'desc')
            .orderBy('id')
            .limit(mostTitles)
            .execute();
          return rows.map((row) => ({...row, kind}));
        }),
      );
      return lists.flat();
    },

    /** Organisations with so many active users that naming one narrows it down little. */
    async largeOrganisations(): Promise<{id: string; name: string}[]> {
      return db
        .selectFrom('person')
        .innerJoin('organisation', 'organisation.id', 'person.organisation_id')
        .select(['organisation.id', 'organisation.name'])
        .where('person.suspended', '=', 0)
        .groupBy(['organisation.id', 'organisation.name', 'organisation.position'])
        .having(({fn}) => fn.countAll<number>(), '>=', smallestOrganisation)
        .orderBy('organisation.position')
        .execute();
    },
  };
}
export type AnonymousStore = ReturnType<typeof anonymousStore>;

function fromRow(row: AnonymousPostRow): AnonymousPost {
  return {
    id: row.id,
    kind: AnonymousKind.parse(row.kind),
    title: row.title,
    details: row.details,
    competency: row.competency,
    systemVersion: row.system_version,
    reach: Reach.nullable().parse(row.reach),
    organisation: row.organisation_id,
    justification: row.justification,
    receivedOn: row.received_on,
    status: row.status as AnonymousPost['status'],
    standing: row.standing as AnonymousPost['standing'],
    receiptHash: row.receipt_hash,
    reason: row.reason,
    closedOn: row.closed_on,
  };
}

function toRow(post: AnonymousPost): AnonymousPostRow {
  return {
    id: post.id,
    kind: post.kind,
    title: post.title,
    details: post.details,
    competency: post.competency,
    system_version: post.systemVersion,
    reach: post.reach,
    organisation_id: post.organisation,
    justification: post.justification,
    received_on: post.receivedOn,
    status: post.status,
    standing: post.standing,
    receipt_hash: post.receiptHash,
    reason: post.reason,
    closed_on: post.closedOn,
  };
}
