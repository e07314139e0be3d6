/** Whose champion was asked to see to what. */
import type {Db} from '../db/schema.ts';

export function assignmentStore(db: Db) {
  return {
    /** The organisation by item. */
    async all(): Promise<Map<string, string>> {
      const rows = await db.selectFrom('assignment').select(['item_id', 'organisation_id']).execute();
      return new Map(rows.map(({item_id, organisation_id}) => [item_id, organisation_id]));
    },

    async assign(item_id: string, organisation_id: string | null, assigned_on: string): Promise<void> {
      if (organisation_id === null) await db.deleteFrom('assignment').where('item_id', '=', item_id).execute();
      else
        await db
          .insertInto('assignment')
          .values({item_id, organisation_id, assigned_on})
          .onConflict((c) => c.column('item_id').doUpdateSet({organisation_id, assigned_on}))
          .execute();
    },

    /** What is done needs nobody. */
    async forgetBefore(day: string, open: readonly string[]): Promise<void> {
      const old = await db.selectFrom('assignment').select('item_id').where('assigned_on', '<', day).execute();
      const gone = old.map(({item_id}) => item_id).filter((id) => !open.includes(id));
      if (gone.length > 0) await db.deleteFrom('assignment').where('item_id', 'in', gone).execute();
    },
  };
}
export type AssignmentStore = ReturnType<typeof assignmentStore>;
