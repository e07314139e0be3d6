/** Both kinds of database for the tests: fresh, migrated, closed after the test. */
import {randomBytes, randomUUID} from 'node:crypto';
import {copyFileSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {inject, onTestFinished} from 'vitest';
import type {OpenDatabase} from '../db/database.ts';
import {migrate} from '../db/migrate.ts';
import {openDatabase} from '../db/open.ts';
import {fileStoreOf} from '../db/sqlite.ts';
import {readEnv} from '../env.ts';
import {createAccounts} from '../people/create-accounts.ts';
import {newDatabase} from './postgres.ts';

/** `open` gives a database with every migration applied. */
export const databases: [name: string, open: () => Promise<OpenDatabase>][] = [
  ['SQLite', async () => opened(await migratedSqliteUrl())],
  ['PostgreSQL', async () => opened(await migratedPostgresUrl())],
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

function opened(url: string): OpenDatabase {
  const database = openDatabase(url);
  onTestFinished(() => database.close());
  return database;
}

function freshSqliteUrl(): string {
  return `sqlite:${join(temporaryFolder(), 'test.sqlite')}`;
}

const newName = () => `test_${randomUUID().replaceAll('-', '')}`;

function freshPostgresUrl(): Promise<string> {
  return newDatabase(inject('postgresUrl'), newName());
}

/** A process of tests migrates one database of each kind; a test gets a copy of it. */
let sqliteTemplate: Promise<string> | undefined;
let postgresTemplate: Promise<string> | undefined;

async function migratedSqliteUrl(): Promise<string> {
  sqliteTemplate ??= (async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-template-'));
    process.once('exit', () => rmSync(folder, {recursive: true, force: true}));
    const file = join(folder, 'template.sqlite');
    // Closing writes the log of changes back, so that the one file is all there is.
    await migrated(`sqlite:${file}`);
    return file;
  })();
  const url = freshSqliteUrl();
  const [from, to] = [await sqliteTemplate, url.slice('sqlite:'.length)];
  copyFileSync(from, to);
  copyFileSync(fileStoreOf(from), fileStoreOf(to));
  return url;
}

async function migratedPostgresUrl(): Promise<string> {
  postgresTemplate ??= (async () => {
    const name = `template_${randomUUID().replaceAll('-', '')}`;
    await migrated(await newDatabase(inject('postgresUrl'), name));
    return name;
  })();
  return newDatabase(inject('postgresUrl'), newName(), await postgresTemplate);
}

async function migrated(url: string): Promise<void> {
  const database = openDatabase(url);
  const accounts = createAccounts({
    env: readEnv({}),
    database,
    secret: randomBytes(16).toString('hex'),
    now: () => new Date(),
  });
  await migrate(database, accounts.migrate);
  await database.close();
}
