/** Both kinds of database for the store tests: fresh, migrated, closed after the test. */
import {randomBytes, randomUUID} from 'node:crypto';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {inject, onTestFinished} from 'vitest';
import {createAccountsFor} from '../app.ts';
import {migrate} from '../db/migrate.ts';
import {type OpenDatabase, openDatabase} from '../db/open.ts';
import {readEnv} from '../env.ts';
import {newDatabase} from './postgres.ts';

/** `open` gives a database with every migration applied. */
export const databases: [name: string, open: () => Promise<OpenDatabase>][] = [
  ['SQLite', async () => prepared(freshSqliteUrl())],
  ['PostgreSQL', async () => prepared(await freshPostgresUrl())],
];

/** Addresses of new, empty databases, for tests that start whole processes. */
export const freshUrls: [name: string, url: () => Promise<string> | string][] = [
  ['SQLite', freshSqliteUrl],
  ['PostgreSQL', freshPostgresUrl],
];

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  return folder;
}

function freshSqliteUrl(): string {
  return `sqlite:${join(temporaryFolder(), 'test.sqlite')}`;
}

function freshPostgresUrl(): Promise<string> {
  return newDatabase(inject('postgresUrl'), `test_${randomUUID().replaceAll('-', '')}`);
}

async function prepared(url: string): Promise<OpenDatabase> {
  const database = openDatabase(url);
  onTestFinished(() => database.close());
  const accounts = createAccountsFor({
    env: readEnv({}),
    database,
    secret: randomBytes(16).toString('hex'),
    now: () => new Date(),
  });
  await migrate(database, accounts.migrate);
  return database;
}
