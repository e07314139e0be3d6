/** Brings a database of either kind up to date, under a lock, so that several processes may start at once. */
import {type Migration, type MigrationProvider, Migrator} from 'kysely/migration';
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
import type {OpenDatabase} from './open.ts';

/** Named here one by one: a migration that is not in this list does not exist, and none is found by accident. */
const migrations: Record<string, Migration> = {
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
};

const provider: MigrationProvider = {getMigrations: async () => migrations};

const newestMigration = Object.keys(migrations).sort().at(-1) ?? '';

export const isKnown = (name: string): boolean => name in migrations;

/** `accounts` creates better-auth's own tables with its own column types; `upTo` stops at an older migration, for a restore. */
export async function migrate({db, alone}: OpenDatabase, accounts: () => Promise<void>, upTo = newestMigration): Promise<void> {
  if (!(upTo in migrations))
    throw new Error(
      `This version of Waymark does not know the database version ${upTo}. Use the version that made it, or a newer one.`,
    );
  await alone(async () => {
    await accounts();
    const {error} = await new Migrator({db, provider}).migrateTo(upTo);
    if (error) throw error;
  });
}
