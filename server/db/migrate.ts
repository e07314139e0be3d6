/** Brings a database of either kind up to date, under a lock, so that several processes may start at once. */
import {type Migration, type MigrationProvider, Migrator} from 'kysely/migration';
import type {OpenDatabase} from './open.ts';
import * as ground from './migrations/0001-ground.ts';

/** Named here one by one: a migration that is not in this list does not exist, and none is found by accident. */
const migrations: Record<string, Migration> = {
  '0001-ground': ground,
};

const provider: MigrationProvider = {getMigrations: async () => migrations};

/** `accounts` creates better-auth's own tables with its own column types. */
export async function migrate({db, alone}: OpenDatabase, accounts: () => Promise<void>): Promise<void> {
  await alone(async () => {
    await accounts();
    const {error} = await new Migrator({db, provider}).migrateToLatest();
    if (error) throw error;
  });
}
