/** The outbox table: a message is written in the same database as what it tells of, and leaves later. */
import {randomUUID} from 'node:crypto';
import type {MailRow} from '../db/schema/mail.ts';
import type {Db} from '../db/schema.ts';
import {Refusal} from '../refusal.ts';
import type {Mail, NewMail} from './contract.ts';

/** Takes back what was not sent yet about a post, and writes over the subject lines of what was: they repeat its words. */
export async function withdrawMail(db: Db, postId: string, subject: string): Promise<void> {
  await db.deleteFrom('mail').where('sent_at', 'is', null).where('about', 'like', `%${postId}%`).execute();
  await db.updateTable('mail').set({subject}).where('about', 'like', `%${postId}%`).execute();
}

/** What has no term of its own is of no use after a fortnight. */
const usefulByDefault = 14;

export function mailStore(db: Db) {
  return {
    async add({unsubscribe, about, usefulDays = usefulByDefault, ...mail}: NewMail, now: Date): Promise<void> {
      const time = now.toISOString();
      const waiting = {created_at: time, due_at: time, tries: 0, failure: null, sent_at: null, refused_at: null};
      await db
        .insertInto('mail')
        .values({
          id: randomUUID(),
          ...mail,
          unsubscribe: unsubscribe ?? null,
          about: about?.join(' ') ?? null,
          useless_after: new Date(now.getTime() + usefulDays * 86_400_000).toISOString(),
          ...waiting,
        })
        .execute();
    },

    /** What nobody needs any more, such as an invitation that was used. */
    async dropAbout(id: string): Promise<void> {
      await db.deleteFrom('mail').where('sent_at', 'is', null).where('about', '=', id).execute();
    },

    async due(now: Date, limit: number): Promise<(Mail & {unsubscribe: string | null})[]> {
      const rows = await db
        .selectFrom('mail')
        .selectAll()
        .where('sent_at', 'is', null)
        .where('refused_at', 'is', null)
        .where('due_at', '<=', now.toISOString())
        .where((e) => e.or([e('useless_after', 'is', null), e('useless_after', '>', now.toISOString())]))
        .orderBy('due_at')
        .limit(limit)
        .execute();
      return rows.map((row) => ({...fromRow(row), unsubscribe: row.unsubscribe}));
    },

    /** What ran out of use meanwhile waits for nobody. */
    async waiting(now: Date): Promise<Mail[]> {
      const rows = await db
        .selectFrom('mail')
        .selectAll()
        .where('sent_at', 'is', null)
        .where((e) => e.or([e('useless_after', 'is', null), e('useless_after', '>', now.toISOString())]))
        .orderBy('created_at')
        .execute();
      return rows.map(fromRow);
    },

    async lastSent(limit: number): Promise<Mail[]> {
      return (
        await db.selectFrom('mail').selectAll().where('sent_at', 'is not', null).orderBy('sent_at', 'desc').limit(limit).execute()
      ).map(fromRow);
    },

    /** Forgets the text too: it may hold a link that works once. */
    async markSent(id: string, now: Date): Promise<void> {
      const {numUpdatedRows} = await db
        .updateTable('mail')
        .set({sent_at: now.toISOString(), body: '', failure: null})
        .where('id', '=', id)
        .where('sent_at', 'is', null)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new Refusal('missing', 'That message is not waiting any more.');
    },

    /** Who got what is nobody's business for longer than somebody may ask about it. */
    async forgetSentBefore(time: Date): Promise<void> {
      await db.deleteFrom('mail').where('sent_at', '<', time.toISOString()).execute();
    },

    /** What ran out of use before it could leave: a link that works no more helps nobody. */
    async forgetUseless(now: Date): Promise<void> {
      await db.deleteFrom('mail').where('sent_at', 'is', null).where('useless_after', '<=', now.toISOString()).execute();
    },

    /** Not tried again: its recipient does not exist, or does not want it. */
    async markRefused(id: string, failure: string, now: Date): Promise<void> {
      await db
        .updateTable('mail')
        .set((e) => ({failure, refused_at: now.toISOString(), tries: e('tries', '+', 1)}))
        .where('id', '=', id)
        .execute();
    },

    async markFailed(id: string, failure: string, nextTry: Date): Promise<void> {
      await db
        .updateTable('mail')
        .set((e) => ({failure, due_at: nextTry.toISOString(), tries: e('tries', '+', 1)}))
        .where('id', '=', id)
        .execute();
    },
  };
}
export type MailStore = ReturnType<typeof mailStore>;

function fromRow({id, recipient, subject, body, tries, failure, created_at, sent_at, refused_at}: MailRow): Mail {
  return {id, recipient, subject, body, tries, failure, createdAt: created_at, sentAt: sent_at, refusedAt: refused_at};
}
