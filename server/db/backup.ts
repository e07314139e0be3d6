/** A backup: one gzipped file of JSON lines that either kind of database can be restored from. */
import {createReadStream, createWriteStream, renameSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {createGunzip, createGzip} from 'node:zlib';
import type {Kysely} from 'kysely';
import * as z from 'zod';
import {isKnown, migrate} from './migrate.ts';
import type {OpenDatabase} from './open.ts';
import {backedUp} from './schema.ts';

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

/** Writes everything as of one moment; returns the number of rows. `secret` is null to leave it out. */
export async function writeBackup(database: OpenDatabase, file: string, secret: string | null, now: Date): Promise<number> {
  let rows = 0;
  await database.snapshot(async (db) => {
    const present = new Set((await db.introspection.getTables({withInternalKyselyTables: true})).map(({name}) => name));
    const {name: migration} = await (db as AnyDb)
      .selectFrom('kysely_migration')
      .select('name')
      .orderBy('name', 'desc')
      .executeTakeFirstOrThrow();
    async function* lines() {
      const head: BackupHead = {format: 'waymark-backup/1', madeAt: now.toISOString(), migration, secret};
      yield `${JSON.stringify(head)}\n`;
      for (const table of backedUp.filter((each) => present.has(each))) {
        for (const row of await (db as AnyDb).selectFrom(table).selectAll().execute()) {
          rows += 1;
          yield `${JSON.stringify({table, row})}\n`;
        }
      }
      yield `${JSON.stringify({end: true, rows})}\n`;
    }
    await pipeline(Readable.from(lines()), createGzip(), createWriteStream(`${file}.part`, {mode: 0o600}));
  });
  // Only a whole backup gets the name.
  renameSync(`${file}.part`, file);
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

/** Fills an empty database: up to the backup's own version first, then on to today's. */
export async function restoreBackup(database: OpenDatabase, file: string, accounts: () => Promise<void>): Promise<void> {
  const {head} = await checkBackup(file);
  await migrate(database, accounts, head.migration);
  const present = new Set((await database.db.introspection.getTables()).map(({name}) => name));
  const booleans = await booleanColumns(database);
  const toValue = (table: string, column: string, value: unknown) => {
    if (booleans.has(`${table}.${column}`)) return Boolean(value);
    return database.kind === 'sqlite' && typeof value === 'boolean' ? Number(value) : value;
  };
  await database.db.transaction().execute(async (trx) => {
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
  });
  await migrate(database, accounts);
}

/** Only PostgreSQL has them, in better-auth's tables. */
async function booleanColumns({db, kind}: OpenDatabase): Promise<Set<string>> {
  if (kind === 'sqlite') return new Set();
  const tables = await db.introspection.getTables();
  return new Set(
    tables.flatMap(({name, columns}) =>
      columns.filter(({dataType}) => dataType === 'bool').map((column) => `${name}.${column.name}`),
    ),
  );
}

async function* linesOf(file: string): AsyncGenerator<unknown> {
  const input = createReadStream(file).pipe(createGunzip());
  for await (const line of createInterface({input, crlfDelay: Number.POSITIVE_INFINITY})) if (line !== '') yield JSON.parse(line);
}
