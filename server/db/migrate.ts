/** Brings a database of either kind up to date, under a lock, so that several processes may start at once. */
import {sql} from 'kysely';
import {type Migration, type MigrationProvider, Migrator} from 'kysely/migration';
import type {OpenDatabase} from './database.ts';
import {migrateFiles} from './file-migrations/migrate-files.ts';
import * as ground from './migrations/0001-ground.ts';
import * as conversation from './migrations/0002-conversation.ts';
import * as trust from './migrations/0003-trust.ts';
import * as anonymous from './migrations/0004-anonymous.ts';
import * as certainty from './migrations/0005-certainty.ts';
import * as training from './migrations/0006-training.ts';
import * as items from './migrations/0007-items.ts';
import * as ratings from './migrations/0008-ratings.ts';
import * as flattened from './migrations/0009-flattened.ts';
import * as systems from './migrations/0010-systems.ts';
import * as untraced from './migrations/0011-untraced.ts';
import * as needs from './migrations/0012-needs.ts';
import * as atHand from './migrations/0013-at-hand.ts';
import * as pageMarks from './migrations/0014-page-marks.ts';
import * as documents from './migrations/0015-documents.ts';
import type {Db} from './schema.ts';

/** Named here one by one: a migration that is not in this list does not exist, and none is found by accident. */
export const migrations: Record<string, Migration> = {
  '0001-ground': ground,
  '0002-conversation': conversation,
  '0003-trust': trust,
  '0004-anonymous': anonymous,
  '0005-certainty': certainty,
  '0006-training': training,
  '0007-items': items,
  '0008-ratings': ratings,
  '0009-flattened': flattened,
  '0010-systems': systems,
  '0011-untraced': untraced,
  '0012-needs': needs,
  '0013-at-hand': atHand,
  '0014-page-marks': pageMarks,
  '0015-documents': documents,
};

const provider: MigrationProvider = {getMigrations: async () => migrations};

const newestMigration = Object.keys(migrations).sort().at(-1) ?? '';

export const isKnown = (name: string): boolean => name in migrations;

/** Creates better-auth's own tables with its own column types. */
export type AccountTables = (db: Db) => Promise<void>;

type How = {
  /** Stops at an older migration, for a restore. */
  upTo?: string;
  /** Called before a database that holds something is changed: a place for a copy. */
  before?: (migration: string) => Promise<void>;
};

/** All of it or nothing: a process that is ended on the way leaves the database as it was. */
export async function migrate(database: OpenDatabase, accounts: AccountTables, {upTo, before}: How = {}): Promise<void> {
  await database.alone(async () => {
    const at = await migrationOf(database.db);
    if (at !== undefined && at < newestMigration && before) await before(at);
    await migrateFiles(database);
    await database.db.transaction().execute((trx) => migrateIn(trx, accounts, upTo));
  });
}

export async function migrateIn(trx: Db, accounts: AccountTables, upTo = newestMigration): Promise<void> {
  if (!isKnown(upTo))
    throw new Error(
      `This version of Waymark does not know the database version ${upTo}. Use the version that made it, or a newer one.`,
    );
  await accounts(trx);
  const {error} = await new Migrator({db: trx, provider}).migrateTo(upTo);
  if (error) throw error;
}

/** The newest migration that a database has had; undefined where it has no tables yet. */
export async function migrationOf(db: Db): Promise<string | undefined> {
  const tables = await db.introspection.getTables({withInternalKyselyTables: true});
  if (!tables.some(({name}) => name === 'kysely_migration')) return undefined;
  const {rows} = await sql<{name: string}>`select name from kysely_migration order by name desc limit 1`.execute(db);
  return rows[0]?.name;
}
