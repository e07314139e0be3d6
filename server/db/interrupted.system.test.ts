import {copyFileSync, existsSync, readdirSync} from 'node:fs';
import {join} from 'node:path';
import {sql} from 'kysely';
import {describe, expect, it} from 'vitest';
import {readEnv} from '../env.ts';
import {createAccounts} from '../people/create-accounts.ts';
import {freshUrls, temporaryFolder} from '../testing/databases.ts';
import {cutAt, imagesDuring} from '../testing/interrupted.ts';
import {addOldPerson} from '../testing/old-database.ts';
import {aService} from '../testing/service.ts';
import {checkBackup} from './backup/backup.ts';
import {forgetCopies, keepCopy} from './backup/upgrade-copy.ts';
import type {OpenDatabase} from './database.ts';
import {migrate, migrationOf, migrations} from './migrate.ts';
import {openDatabase} from './open.ts';
import type {Db} from './schema.ts';

/** Each cut costs a start. `EVERY_STATEMENT=1` cuts at each; else at each seventh, and at others as migrations come and go. */
const stride = process.env.EVERY_STATEMENT ? 1 : 7;

const now = () => new Date('2026-11-21T10:00:00.000Z');
const accountsOf = (database: OpenDatabase) => createAccounts({env: readEnv({}), database, secret: 'x'.repeat(32), now});

/** All that a start does to a database, to the link for the first coordinator. */
async function start(url: string): Promise<string | undefined> {
  const database = openDatabase(url);
  try {
    await migrate(database, accountsOf(database).migrate);
    const {waymark} = await aService({open: async () => database});
    await waymark.jobs.start();
    await waymark.jobs.stop();
    return await waymark.setUpLink();
  } finally {
    await database.close().catch(() => {});
  }
}

/** Tables, columns and indexes, as the database itself describes them. */
async function schemaOf(url: string): Promise<unknown> {
  const database = openDatabase(url);
  const {db, kind} = database;
  try {
    return kind === 'sqlite' ? await sqliteSchema(db) : await postgresSchema(db);
  } finally {
    await database.close();
  }
}

async function sqliteSchema(db: Db) {
  const {rows} = await sql`select type, name, tbl_name, sql from sqlite_master order by type, name`.execute(db);
  const sound = await sql`pragma integrity_check`.execute(db);
  const belongs = await sql`pragma foreign_key_check`.execute(db);
  expect([sound.rows, belongs.rows]).toEqual([[{integrity_check: 'ok'}], []]);
  return rows;
}

async function postgresSchema(db: Db) {
  const columns = await sql`
    select table_name, column_name, data_type, is_nullable, column_default from information_schema.columns
    where table_schema = 'public' order by table_name, column_name`.execute(db);
  const indexes = await sql`select indexname, indexdef from pg_indexes where schemaname = 'public' order by indexname`.execute(
    db,
  );
  return [columns.rows, indexes.rows];
}

const [sqlite, postgres] = freshUrls.map(([, url]) => url);
const freshSqlite = async () => String(await sqlite?.());
const freshPostgres = async () => String(await postgres?.());
const fileOf = (url: string) => url.slice('sqlite:'.length);
const older = Object.keys(migrations).sort().slice(0, -1);

async function anOlder(url: string, upTo: string): Promise<string> {
  const database = openDatabase(url);
  await migrate(database, accountsOf(database).migrate, {upTo});
  await addOldPerson(database.db, 'somebody');
  await database.close();
  return url;
}

describe('a process that is ended at any statement on SQLite', () => {
  async function endsWell(folders: string[], expected: unknown, people: number): Promise<void> {
    for (const folder of folders) {
      const url = `sqlite:${join(folder, 'test.sqlite')}`;
      expect(await start(url), folder).toMatch(/\/join#/);
      expect(await schemaOf(url), folder).toEqual(expected);
      const database = openDatabase(url);
      expect(await database.db.selectFrom('person').selectAll().execute()).toHaveLength(people);
      await database.close();
    }
  }

  it('of a first start leaves what the next start finishes, with the same tables as a start in peace', async () => {
    const peaceful = await freshSqlite();
    await start(peaceful);
    const url = await freshSqlite();
    const {folders, statements} = await imagesDuring(fileOf(url), async () => void (await start(url)));
    expect(statements).toBeGreaterThan(100);
    await endsWell(folders, await schemaOf(peaceful), 0);
  });

  it.each(older)('of an upgrade from %s leaves what the next start finishes', async (upTo) => {
    const peaceful = await anOlder(await freshSqlite(), upTo);
    const cut = fileOf(await freshSqlite());
    copyFileSync(fileOf(peaceful), cut);
    await start(peaceful);
    const {folders} = await imagesDuring(cut, async () => void (await start(`sqlite:${cut}`)));
    await endsWell(folders, await schemaOf(peaceful), 1);
  });
});

describe('a process that is ended at any statement on PostgreSQL', () => {
  const upgrade = (url: string) => async () => {
    const database = openDatabase(url);
    try {
      await migrate(database, accountsOf(database).migrate);
    } finally {
      await database.close().catch(() => {});
    }
  };

  it('of a first start leaves what the next start finishes', async () => {
    const peaceful = await freshPostgres();
    await start(peaceful);
    const expected = await schemaOf(peaceful);
    const url = await freshPostgres();
    // The tables first, then what else a start writes. One cut after the other on one database: none leaves anything to the next.
    let tables = 1;
    while (!(await cutAt(tables, upgrade(url)))) tables += stride;
    expect(tables).toBeGreaterThan(100);
    let rest = 1;
    while (!(await cutAt(rest, async () => void (await start(url))))) rest += stride;
    expect(rest).toBeGreaterThan(20);
    expect(await schemaOf(url)).toEqual(expected);
    expect(await start(url)).toMatch(/\/join#/);
  });

  it('of an upgrade leaves all of it or nothing', async () => {
    const upTo = '0003-trust';
    const peaceful = await anOlder(await freshPostgres(), upTo);
    await start(peaceful);
    const url = await anOlder(await freshPostgres(), upTo);
    const [before, after] = [await schemaOf(url), await schemaOf(peaceful)];
    let at = 1;
    // Cut just after it was saved, all of it is there.
    for (; !(await cutAt(at, upgrade(url))); at += stride) expect([before, after]).toContainEqual(await schemaOf(url));
    expect(at).toBeGreaterThan(40);
    expect(await schemaOf(url)).toEqual(after);
  });
});

describe.each(freshUrls)('an upgrade on %s', (_name, fresh) => {
  it('is preceded by a copy of what was there; a first start and a start without one keep none', async () => {
    const url = await anOlder(await fresh(), '0005-certainty');
    const database = openDatabase(url);
    const dataDir = temporaryFolder();
    const before: string[] = [];
    const how = {before: async (migration: string) => void before.push(await keepCopy(database, dataDir, migration, now()))};
    await migrate(database, accountsOf(database).migrate, how);
    await migrate(database, accountsOf(database).migrate, how);
    expect(before).toEqual([join(dataDir, 'before-upgrade-from-0005-certainty.jsonl.gz')]);
    expect((await checkBackup(before[0] ?? '')).head).toMatchObject({migration: '0005-certainty', secret: null});
    forgetCopies(dataDir, new Date(Date.now() + 29 * 86_400_000));
    expect(readdirSync(dataDir)).toHaveLength(1);
    forgetCopies(dataDir, new Date(Date.now() + 31 * 86_400_000));
    expect(readdirSync(dataDir)).toEqual([]);
    await database.close();
  });

  it('does not begin where the copy cannot be written', async () => {
    const url = await anOlder(await fresh(), '0005-certainty');
    const database = openDatabase(url);
    const nowhere = join(temporaryFolder(), 'missing');
    const how = {before: async (migration: string) => void (await keepCopy(database, nowhere, migration, now()))};
    await expect(migrate(database, accountsOf(database).migrate, how)).rejects.toThrow('ENOENT');
    expect(existsSync(nowhere)).toBe(false);
    expect(await migrationOf(database.db)).toBe('0005-certainty');
    await database.close();
  });
});
