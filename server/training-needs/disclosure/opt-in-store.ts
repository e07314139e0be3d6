/** Organisations that let other organisations' champions see their results, and those that once did. */
import type {Db} from '../../db/schema.ts';

export type OptIns = {
  now: ReadonlySet<string>;
  /** What others saw once they may remember. */
  ever: ReadonlySet<string>;
};

export function optInStore(db: Db) {
  return {
    async all(): Promise<OptIns> {
      const rows = await db.selectFrom('needs_opt_in').selectAll().execute();
      return {
        now: new Set(rows.filter(({until}) => until === null).map(({organisation_id}) => organisation_id)),
        ever: new Set(rows.map(({organisation_id}) => organisation_id)),
      };
    },

    async set(organisation: string, optedIn: boolean, now: Date): Promise<void> {
      if (optedIn)
        await db
          .insertInto('needs_opt_in')
          .values({organisation_id: organisation, since: now.toISOString(), until: null})
          .onConflict((c) => c.column('organisation_id').doUpdateSet({until: null}))
          .execute();
      else
        await db
          .updateTable('needs_opt_in')
          .set({until: now.toISOString()})
          .where('organisation_id', '=', organisation)
          .where('until', 'is', null)
          .execute();
    },
  };
}
export type OptInStore = ReturnType<typeof optInStore>;
