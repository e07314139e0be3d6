/** Brings the file store up to date. It has migrations of its own: in SQLite it is a file of its own. */
import {type Migration, Migrator} from 'kysely/migration';
import type {OpenDatabase} from '../database.ts';
import {up as files} from './0001-files.ts';
import {up as slices} from './0002-slices.ts';

const bytes = {sqlite: 'blob', postgres: 'bytea'} as const;

const migrationsFor = (kind: OpenDatabase['kind']): Record<string, Migration> => ({
  '0001-files': {up: files(bytes[kind])},
  '0002-slices': {up: slices(kind)},
});

/** Within `database.alone`. */
export async function migrateFiles({files, kind}: OpenDatabase): Promise<void> {
  const {error} = await new Migrator({
    db: files,
    provider: {getMigrations: async () => migrationsFor(kind)},
    migrationTableName: 'file_migration',
    migrationLockTableName: 'file_migration_lock',
  }).migrateToLatest();
  if (error) throw error;
}
