/** Invitations. The link's token is not stored, only its SHA-256: a copy of the database opens no account. */
import {createHash, randomBytes, randomUUID} from 'node:crypto';
import {arrivedAlready, once} from '../db/once.ts';
import type {InvitationRow} from '../db/schema/people.ts';
import type {Db} from '../db/schema.ts';
import {Refusal} from '../refusal.ts';
import type {Invitation, NewInvitation} from './contract.ts';

type Opened = {invitation: Invitation; token: string};

export function invitationStore(db: Db) {
  const get = async (id: string): Promise<Invitation> => {
    const row = await db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst();
    if (row === undefined) throw new Refusal('missing', 'That invitation is gone. Reload the page.');
    return fromRow(row);
  };
  /** Refuses where what has that id is for somebody else, or in another role. */
  const isOpen = async ({id, email, role}: InvitationRow): Promise<boolean> => {
    const row = await db.selectFrom('invitation').selectAll().where('id', '=', id).executeTakeFirst();
    if (row !== undefined && (row.email !== email || row.role !== role || row.accepted_at !== null)) throw arrivedAlready();
    return row !== undefined;
  };
  return {
    /** Under an id that is there already the link is made anew: the first never reached whoever asked for it. */
    async add(invited: Omit<NewInvitation, 'email'> & {email: string | null}, now: Date, days: number): Promise<Opened> {
      const {token, token_hash} = newToken();
      const row: InvitationRow = {
        id: invited.id ?? randomUUID(),
        token_hash,
        email: invited.email,
        role: invited.role,
        champion: invited.champion ? 1 : 0,
        organisation_id: invited.organisation,
        job_function: invited.jobFunction,
        created_at: now.toISOString(),
        expires_at: inDays(now, days),
        accepted_at: null,
      };
      return once(
        async () => ((await isOpen(row)) ? this.renew(row.id, now, days) : undefined),
        async () => {
          await db.insertInto('invitation').values(row).execute();
          return {invitation: fromRow(row), token};
        },
      );
    },

    async renew(id: string, now: Date, days: number): Promise<Opened> {
      const {token, token_hash} = newToken();
      const {numUpdatedRows} = await db
        .updateTable('invitation')
        .set({token_hash, expires_at: inDays(now, days)})
        .where('id', '=', id)
        .where('accepted_at', 'is', null)
        .executeTakeFirstOrThrow();
      if (numUpdatedRows === 0n) throw new Refusal('conflict', 'That invitation has been used or withdrawn. Reload the page.');
      return {invitation: await get(id), token};
    },

    async withdraw(id: string): Promise<void> {
      await db.deleteFrom('invitation').where('id', '=', id).where('accepted_at', 'is', null).execute();
    },

    /** Withdraws the set-up links of earlier starts, whatever their clocks said. */
    async withdrawNameless(): Promise<void> {
      await db.deleteFrom('invitation').where('email', 'is', null).where('accepted_at', 'is', null).execute();
    },

    async open(): Promise<Invitation[]> {
      const rows = await db
        .selectFrom('invitation')
        .selectAll()
        .where('accepted_at', 'is', null)
        .where('email', 'is not', null)
        .orderBy('created_at', 'desc')
        .execute();
      return rows.map(fromRow);
    },

    async byToken(token: string): Promise<Invitation | undefined> {
      const row = await db.selectFrom('invitation').selectAll().where('token_hash', '=', hash(token)).executeTakeFirst();
      return row && fromRow(row);
    },

    /** True for exactly one of several people who open the same link at once. */
    async take(id: string, now: Date): Promise<boolean> {
      const {numUpdatedRows} = await db
        .updateTable('invitation')
        .set({accepted_at: now.toISOString()})
        .where('id', '=', id)
        .where('accepted_at', 'is', null)
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    async giveBack(id: string): Promise<void> {
      await db.updateTable('invitation').set({accepted_at: null}).where('id', '=', id).execute();
    },
  };
}
export type InvitationStore = ReturnType<typeof invitationStore>;

function newToken(): {token: string; token_hash: string} {
  const token = randomBytes(24).toString('base64url');
  return {token, token_hash: hash(token)};
}

function hash(token: string): string {
  return createHash('sha256').update(token).digest('hex');
}

function inDays(from: Date, days: number): string {
  return new Date(from.getTime() + days * 86_400_000).toISOString();
}

function fromRow({
  token_hash: _hash,
  organisation_id,
  job_function,
  champion,
  created_at,
  expires_at,
  accepted_at,
  ...row
}: InvitationRow): Invitation {
  return {
    ...row,
    champion: champion === 1,
    organisation: organisation_id,
    jobFunction: job_function,
    createdAt: created_at,
    expiresAt: expires_at,
    acceptedAt: accepted_at,
  };
}
