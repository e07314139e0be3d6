/** A backup: one gzipped file of JSON lines that either kind of database can be restored from. */
import {createReadStream, createWriteStream, renameSync, rmSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {createGunzip, createGzip} from 'node:zlib';
import type {Kysely} from 'kysely';
import * as z from 'zod';
import type {OpenDatabase} from './database.ts';
import {type AccountTables, isKnown, migrateIn, migrationOf} from './migrate.ts';
import {backedUp, type Db} from './schema.ts';

const Head = z.object({
  format: z.literal('waymark-backup/1'),
  madeAt: z.iso.datetime(),
  migration: z.string(),
  secret: z.string().nullable(),
});
const Row = z.object({table: z.enum(backedUp as [string, ...string[]]), row: z.record(z.string(), z.unknown())});
const Foot = z.object({end: z.literal(true), rows: z.number().int()});
export type BackupHead = z.infer<typeof Head>;

// biome-ignore lint/suspicious/noExplicitAny: a backup moves rows of any table.
type AnyDb = Kysely<any>;

/**
 * Writes everything as of one moment, table by table in the order of keys; returns the number of rows. `secret` is null to leave it
 * out. What could not be written to its end leaves nothing behind.
 */
export async function writeBackup(database: OpenDatabase, file: string, secret: string | null, now: Date): Promise<number> {
  let rows = 0;
  const part = `${file}.part`;
  const write = database.snapshot(async (db) => {
    const migration = await migrationOf(db);
    if (migration === undefined) throw new Error('There is nothing to back up yet.');
    const present = new Set((await db.introspection.getTables()).map(({name}) => name));
    async function* lines() {
      const head: BackupHead = {format: 'waymark-backup/1', madeAt: now.toISOString(), migration: migration ?? '', secret};
      yield `${JSON.stringify(head)}\n`;
      for (const table of backedUp.filter((each) => present.has(each))) {
        let inOrder = (db as AnyDb).selectFrom(table).selectAll();
        for (const column of await database.primaryKey(db, table)) inOrder = inOrder.orderBy(column);
        for (const row of await inOrder.execute()) {
          rows += 1;
          yield `${JSON.stringify({table, row})}\n`;
        }
      }
      yield `${JSON.stringify({end: true, rows})}\n`;
    }
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(part, {mode: 0o600}));
  });
  try {
    await write;
    // Only a whole backup gets the name.
    renameSync(part, file);
  } finally {
    rmSync(part, {force: true});
  }
  return rows;
}

/** Reads a backup to its end before anything is changed; throws if it is damaged or cut off. */
export async function checkBackup(file: string): Promise<{head: BackupHead; rows: number}> {
  let head: BackupHead | undefined;
  let rows = 0;
  let complete = false;
  for await (const line of linesOf(file)) {
    if (head === undefined) head = Head.parse(line);
    else if (Foot.safeParse(line).success) complete = Foot.parse(line).rows === rows;
    else {
      Row.parse(line);
      rows += 1;
    }
  }
  if (head === undefined || !complete) throw new Error('The file is cut off: its last line is missing. Nothing was changed.');
  if (!isKnown(head.migration))
    throw new Error(
      `It was made by a newer version of Waymark (${head.migration}). Use that version or a newer one. Nothing was changed.`,
    );
  return {head, rows};
}

/**
 * Puts a backup in the place of whatever is there, up to the backup's own version first, then on to today's: all of it, or nothing.
 * Refuses where a service is running. `before` is called where nobody can change anything any more.
 */
export async function restoreBackup(
  database: OpenDatabase,
  file: string,
  accounts: AccountTables,
  before: () => Promise<void> = async () => {},
): Promise<void> {
  const {head} = await checkBackup(file);
  await database.unlessRunning(async () => {
    await before();
    await database.replace(async (trx) => {
      await migrateIn(trx, accounts, head.migration);
      await fill(trx, database.kind, file);
      await migrateIn(trx, accounts);
    });
  });
}

async function fill(trx: Db, kind: OpenDatabase['kind'], file: string): Promise<void> {
  const tables = await trx.introspection.getTables();
  const present = new Set(tables.map(({name}) => name));
  // Only PostgreSQL has them, in better-auth's tables.
  const booleans = new Set(
    tables.flatMap(({name, columns}) =>
      columns.filter(({dataType}) => dataType === 'bool').map((column) => `${name}.${column.name}`),
    ),
  );
  const toValue = (table: string, column: string, value: unknown) => {
    if (booleans.has(`${table}.${column}`)) return Boolean(value);
    return kind === 'sqlite' && typeof value === 'boolean' ? Number(value) : value;
  };
  const db = trx as AnyDb;
  // The migration seeded rows that the backup has too.
  for (const table of backedUp.filter((each) => present.has(each)).toReversed()) await db.deleteFrom(table).execute();
  for await (const line of linesOf(file)) {
    const parsed = Row.safeParse(line);
    if (!parsed.success) continue;
    const {table, row} = parsed.data;
    await db
      .insertInto(table)
      .values(Object.fromEntries(Object.entries(row).map(([column, value]) => [column, toValue(table, column, value)])))
      .execute();
  }
}

async function* linesOf(file: string): AsyncGenerator<unknown> {
  const input = createReadStream(file).pipe(createGunzip());
  for await (const line of createInterface({input, crlfDelay: Number.POSITIVE_INFINITY})) if (line !== '') yield JSON.parse(line);
}
