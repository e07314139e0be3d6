/** How the champion and the administrator of each organisation are reached. */
import type {Db} from '../db/schema.ts';
import {Refusal} from '../refusal.ts';
import type {Helper} from './contract.ts';

type Saved = Helper & {organisation: string};

export function helperStore(db: Db) {
  return {
    async list(): Promise<Saved[]> {
      const rows = await db.selectFrom('helper').selectAll().orderBy('organisation_id').orderBy('role', 'desc').execute();
      return rows.map(({organisation_id, role, ...rest}) => ({
        organisation: organisation_id,
        role: role as Helper['role'],
        ...rest,
      }));
    },

    /** Unless somebody else saved since `version` was read, 0 where there was nothing; */
    async save({organisation, role, version, ...contact}: Saved): Promise<void> {
      const saved = version === 0 ? await add() : await change();
      if (!saved)
        throw new Refusal(
          'conflict',
          'Somebody else just changed this. Reload to see theirs; what you typed stays here until then.',
        );

      async function add(): Promise<boolean> {
        const {numInsertedOrUpdatedRows = 0n} = await db
          .insertInto('helper')
          .values({organisation_id: organisation, role, ...contact, version: 1})
          .onConflict((c) => c.doNothing())
          .executeTakeFirstOrThrow();
        return numInsertedOrUpdatedRows > 0n;
      }

      async function change(): Promise<boolean> {
        const {numUpdatedRows} = await db
          .updateTable('helper')
          .set({...contact, version: version + 1})
          .where('organisation_id', '=', organisation)
          .where('role', '=', role)
          .where('version', '=', version)
          .executeTakeFirstOrThrow();
        return numUpdatedRows > 0n;
      }
    },

    async remove(organisation: string, role: Helper['role'], version: number): Promise<void> {
      const {numDeletedRows} = await db
        .deleteFrom('helper')
        .where('organisation_id', '=', organisation)
        .where('role', '=', role)
        .where('version', '=', version)
        .executeTakeFirstOrThrow();
      if (numDeletedRows === 0n) throw new Refusal('conflict', 'Somebody else just changed this. Reload to see theirs.');
    },
  };
}
export type HelperStore = ReturnType<typeof helperStore>;
