/** What people said they have read, and exceptions from the order of the tiers. */
import type {Db} from '../db/schema.ts';

export async function forgetPerson(trx: Db, {id}: {id: string}): Promise<void> {
  await trx.deleteFrom('reading').where('person_id', '=', id).execute();
  await trx.deleteFrom('tier_exception').where('person_id', '=', id).execute();
}

export function pathStore(db: Db) {
  return {
    async readBy(personId: string): Promise<Set<string>> {
      const rows = await db.selectFrom('reading').select('page_key').where('person_id', '=', personId).execute();
      return new Set(rows.map(({page_key}) => page_key));
    },

    async markRead(personId: string, pageKey: string, now: Date): Promise<void> {
      await db
        .insertInto('reading')
        .values({person_id: personId, page_key: pageKey, read_at: now.toISOString()})
        .onConflict((c) => c.doNothing())
        .execute();
    },

    async markUnread(personId: string, pageKey: string): Promise<void> {
      await db.deleteFrom('reading').where('person_id', '=', personId).where('page_key', '=', pageKey).execute();
    },

    async exceptionOf(personId: string): Promise<{reason: string; grantedAt: string} | null> {
      const row = await db.selectFrom('tier_exception').selectAll().where('person_id', '=', personId).executeTakeFirst();
      return row ? {reason: row.reason, grantedAt: row.granted_at} : null;
    },

    /** A second one takes the place of the first. */
    async except(personId: string, reason: string, grantedBy: string, now: Date): Promise<void> {
      const granted = {reason, granted_at: now.toISOString(), granted_by: grantedBy};
      await db
        .insertInto('tier_exception')
        .values({person_id: personId, ...granted})
        .onConflict((c) => c.column('person_id').doUpdateSet(granted))
        .execute();
    },

    async endException(personId: string): Promise<void> {
      await db.deleteFrom('tier_exception').where('person_id', '=', personId).execute();
    },
  };
}
export type PathStore = ReturnType<typeof pathStore>;
