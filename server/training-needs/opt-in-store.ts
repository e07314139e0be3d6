/** Organisations that let other organisations' champions see their results. */
import type {Db} from '../db/schema.ts';

export function optInStore(db: Db) {
  return {
    async all(): Promise<Set<string>> {
      const rows = await db.selectFrom('needs_opt_in').select('organisation_id').execute();
      return new Set(rows.map(({organisation_id}) => organisation_id));
    },

    async set(organisation: string, optedIn: boolean, now: Date): Promise<void> {
      if (optedIn)
        await db
          .insertInto('needs_opt_in')
          .values({organisation_id: organisation, since: now.toISOString()})
          .onConflict((c) => c.doNothing())
          .execute();
      else await db.deleteFrom('needs_opt_in').where('organisation_id', '=', organisation).execute();
    },
  };
}
export type OptInStore = ReturnType<typeof optInStore>;
