/** Settings as one row a key, with every value they ever had. */
import {randomUUID} from 'node:crypto';
import type {Db} from '../db/schema.ts';
import {Refusal} from '../refusal.ts';
import {type SettingKey, Settings, type SettingsPage, settingKeys} from './contract.ts';

/** The row that carries the version of the whole set, so that two people who save different settings still notice each other. */
const versionKey = 'version';
/** The label of a generated database: in the database itself, so that it cannot be served without it. */
const demoKey = 'demo';

export function settingStore(db: Db) {
  const read = async (): Promise<{settings: Settings; version: number; demo: boolean}> => {
    const rows = await db.selectFrom('setting').selectAll().execute();
    const version = rows.find(({key}) => key === versionKey)?.version ?? 0;
    const known = rows.filter(({key}) => (settingKeys as string[]).includes(key));
    return {
      settings: Settings.parse(Object.fromEntries(known.map(({key, value}) => [key, JSON.parse(value)]))),
      version,
      demo: rows.some(({key}) => key === demoKey),
    };
  };
  return {
    read,

    /** What every page shows, whoever reads it. */
    async announcements(): Promise<{notice: string; contact: string; demo: boolean}> {
      const {
        settings: {notice, contact},
        demo,
      } = await read();
      return {notice, contact, demo};
    },

    async labelAsDemo(): Promise<void> {
      await db.insertInto('setting').values({key: demoKey, value: 'true', version: 0}).execute();
    },

    async history(): Promise<SettingsPage['history']> {
      const rows = await db
        .selectFrom('setting_history')
        .leftJoin('user', 'user.id', 'setting_history.changed_by')
        .select(['setting_history.key', 'setting_history.value', 'setting_history.changed_at', 'user.name'])
        .orderBy('setting_history.changed_at', 'desc')
        .orderBy('setting_history.key')
        .limit(50)
        .execute();
      return rows.map(({key, value, changed_at, name}) => ({
        key,
        value: JSON.parse(value),
        changedAt: changed_at,
        changedBy: name ?? 'Someone who has left',
      }));
    },

    /** Saves what differs, unless someone saved since `version` was read. */
    async save(next: Settings, version: number, changedBy: string, now: Date): Promise<void> {
      const {settings: before} = await read();
      const changed = settingKeys.filter((key: SettingKey) => before[key] !== next[key]);
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('setting')
          .values({key: versionKey, value: 'null', version: 0})
          .onConflict((c) => c.column('key').doNothing())
          .execute();
        const {numUpdatedRows} = await trx
          .updateTable('setting')
          .set({version: version + 1})
          .where('key', '=', versionKey)
          .where('version', '=', version)
          .executeTakeFirstOrThrow();
        if (numUpdatedRows === 0n)
          throw new Refusal(
            'conflict',
            'Someone else just changed the settings. Reload to see theirs; what you typed stays on the page until then.',
          );
        for (const key of changed) {
          const value = JSON.stringify(next[key]);
          await trx
            .insertInto('setting')
            .values({key, value, version: 0})
            .onConflict((c) => c.column('key').doUpdateSet({value}))
            .execute();
          await trx
            .insertInto('setting_history')
            .values({id: randomUUID(), key, value, changed_at: now.toISOString(), changed_by: changedBy})
            .execute();
        }
      });
    },
  };
}
export type SettingStore = ReturnType<typeof settingStore>;
