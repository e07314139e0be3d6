/** The systems, and which organisation uses which. */
import {markChanged} from '../db/revision.ts';
import type {SystemRow} from '../db/schema/content.ts';
import type {Db} from '../db/schema.ts';
import {fieldRefusal, Refusal} from '../refusal.ts';
import type {StarterSystem, System, Use} from './contract.ts';
import {namesOf} from './rules.ts';

const changed = 'Someone else just changed this system, or removed it. Reload to see it.';

export function systemStore(db: Db) {
  return {
    async list(): Promise<System[]> {
      return (await db.selectFrom('system').selectAll().orderBy('key').execute()).map(fromRow);
    },

    async uses(): Promise<Use[]> {
      const rows = await db.selectFrom('system_use').selectAll().orderBy('since').orderBy('organisation_id').execute();
      return rows.map(({organisation_id, system, since}) => ({organisation: organisation_id, system, since}));
    },

    /** Gives the one system of a new database the name of the starter content; nothing where somebody has one already. */
    async nameFirst(starter: StarterSystem): Promise<void> {
      await db
        .updateTable('system')
        .set(toRow({...starter, ...namesOf(starter), version: 1}))
        .where('version', '=', 0)
        .execute();
    },

    async add(system: System): Promise<System> {
      await db.transaction().execute(async (trx) => {
        const {numInsertedOrUpdatedRows} = await trx
          .insertInto('system')
          .values(toRow(system))
          .onConflict((c) => c.doNothing())
          .executeTakeFirstOrThrow();
        if (!numInsertedOrUpdatedRows)
          throw new Refusal('conflict', 'There is a system of this name already.', {
            fields: {name: 'There is a system of this name or short name already. Change that one, or write another name.'},
          });
        await markChanged(trx);
      });
      return system;
    },

    /** Saves unless somebody saved first. */
    async save(system: System): Promise<System> {
      const saved = {...system, version: system.version + 1};
      await db.transaction().execute(async (trx) => {
        const twin = await trx
          .selectFrom('system')
          .select('key')
          .where((is) => is.or([is('name', '=', system.name), is('short_name', '=', system.shortName)]))
          .where('key', '!=', system.key)
          .executeTakeFirst();
        if (twin) throw fieldRefusal({name: 'There is a system of this name or short name already. Write another name.'});
        const {numUpdatedRows} = await trx
          .updateTable('system')
          .set(toRow(saved))
          .where('key', '=', system.key)
          .where('version', '=', system.version)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n) throw new Refusal('conflict', changed);
        await markChanged(trx);
      });
      return saved;
    },

    /** Refuses while a release or an organisation names it, and where it is the last: guides are for the people of some system. */
    async remove(key: string, version: number): Promise<void> {
      await db.transaction().execute(async (trx) => {
        const named = await Promise.all([
          trx.selectFrom('release').select('system').where('system', '=', key).limit(1).executeTakeFirst(),
          trx.selectFrom('system_use').select('system').where('system', '=', key).limit(1).executeTakeFirst(),
        ]);
        if (named.some((row) => row !== undefined))
          throw new Refusal(
            'conflict',
            'A version is recorded for this system, or an organisation uses it, so it stays. You can write its last day.',
          );
        const others = await trx.selectFrom('system').select('key').where('key', '!=', key).limit(1).executeTakeFirst();
        if (others === undefined)
          throw new Refusal('conflict', 'This is the only system. Add the other one first, or change this one.');
        const {numDeletedRows} = await trx
          .deleteFrom('system')
          .where('key', '=', key)
          .where('version', '=', version)
          .executeTakeFirstOrThrow();
        if (numDeletedRows === 0n) throw new Refusal('conflict', changed);
        await markChanged(trx);
      });
    },

    /** The latest word counts: since when it uses a system is one fact, whoever says it. */
    async setUse({organisation, system}: Omit<Use, 'since'>, since: string | null): Promise<void> {
      await db.transaction().execute(async (trx) => {
        if (since === null)
          await trx.deleteFrom('system_use').where('organisation_id', '=', organisation).where('system', '=', system).execute();
        else
          await trx
            .insertInto('system_use')
            .values({organisation_id: organisation, system, since})
            .onConflict((c) => c.columns(['organisation_id', 'system']).doUpdateSet({since}))
            .execute();
        await markChanged(trx);
      });
    },
  };
}
export type SystemStore = ReturnType<typeof systemStore>;

const fromRow = ({short_name, ...rest}: SystemRow): System => ({...rest, shortName: short_name});
const toRow = ({shortName, ...rest}: System): SystemRow => ({...rest, short_name: shortName});
