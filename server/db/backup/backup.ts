/** A backup: one gzipped file of JSON lines that either kind of database can be restored from. */
import {createHash, type Hash, randomUUID} from 'node:crypto';
import {createReadStream, createWriteStream, renameSync, rmSync} from 'node:fs';
import {createInterface} from 'node:readline';
import {Readable} from 'node:stream';
import {pipeline} from 'node:stream/promises';
import {createGunzip, createGzip} from 'node:zlib';
import type {Kysely} from 'kysely';
import * as z from 'zod';
import type {OpenDatabase} from '../database.ts';
import {migrateFiles} from '../file-migrations/migrate-files.ts';
import {type AccountTables, isKnown, migrateIn, migrationOf} from '../migrate.ts';
import type {FilesDb} from '../schema/files.ts';
import {backedUp, type Db} from '../schema.ts';

const Head = z.object({
  format: z.literal('waymark-backup/1'),
  madeAt: z.iso.datetime(),
  migration: z.string(),
  secret: z.string().nullable(),
});
const Row = z.object({table: z.enum(backedUp as [string, ...string[]]), row: z.record(z.string(), z.unknown())});
/** A file of the store, then its pieces in order; `bytes` in base64. */
const StoredFile = z.object({file: z.object({hash: z.string(), size: z.number().int(), kind: z.string(), given_at: z.string()})});
const Piece = z.object({piece: z.object({hash: z.string(), number: z.number().int(), bytes: z.string()})});
/** `files`: null where they were left out. Backups of earlier versions knew of none. */
const Foot = z.object({end: z.literal(true), rows: z.number().int(), files: z.number().int().nullable().default(null)});
export type BackupHead = z.infer<typeof Head>;

// biome-ignore lint/suspicious/noExplicitAny: a backup moves rows of any table.
type AnyDb = Kysely<any>;

type Choice = {
  /** Null to leave it out. */
  secret: string | null;
  /** False to leave the files of documents out: they are then kept by other means. */
  withFiles?: boolean;
};

/**
 * Writes everything as of one moment, table by table in the order of keys, then every file of the store; returns how many of each. What could
 * not be written to its end leaves nothing behind.
 */
export async function writeBackup(
  database: OpenDatabase,
  file: string,
  {secret, withFiles = true}: Choice,
  now: Date,
): Promise<{rows: number; files: number | null}> {
  let rows = 0;
  let files: number | null = null;
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
      if (withFiles) {
        files = 0;
        for await (const line of fileLines(database)) {
          if ('file' in line) files += 1;
          yield `${JSON.stringify(line)}\n`;
        }
      }
      yield `${JSON.stringify({end: true, rows, files})}\n`;
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
  return {rows, files};
}

/** As of one moment: the sweep may take a file away meanwhile, and half of one would spoil the whole backup. */
async function* fileLines({
  files,
  kind: database,
}: OpenDatabase): AsyncGenerator<z.infer<typeof StoredFile> | z.infer<typeof Piece>> {
  if (!(await hasFiles(files))) return;
  const begin = files.startTransaction();
  // SQLite has no other isolation.
  const db = await (database === 'postgres' ? begin.setIsolationLevel('repeatable read') : begin).execute();
  try {
    yield* linesIn(db);
  } finally {
    await db.rollback().execute();
  }
}

async function* linesIn(db: FilesDb): AsyncGenerator<z.infer<typeof StoredFile> | z.infer<typeof Piece>> {
  for (const {hash, size, kind, pieces, given_at} of await db.selectFrom('stored_file').selectAll().orderBy('hash').execute()) {
    yield {file: {hash, size: Number(size), kind, given_at}};
    for (let number = 0; ; number += 1) {
      const piece = await db
        .selectFrom('file_piece')
        .select('bytes')
        .where('pieces', '=', pieces)
        .where('number', '=', number)
        .executeTakeFirst();
      if (piece === undefined) break;
      yield {piece: {hash, number, bytes: Buffer.from(piece.bytes).toString('base64')}};
    }
  }
}

/** A database that is brought up to date for the first time has none yet. */
const hasFiles = async (db: FilesDb): Promise<boolean> =>
  (await db.introspection.getTables()).some(({name}) => name === 'stored_file');

/** Reads a backup to its end before anything is changed; throws if it is damaged or cut off. */
export async function checkBackup(file: string): Promise<{head: BackupHead; rows: number; files: number | null}> {
  let head: BackupHead | undefined;
  let rows = 0;
  let files = 0;
  let foot: z.infer<typeof Foot> | undefined;
  const check = checkFiles();
  for await (const line of linesOf(file)) {
    if (head === undefined) head = Head.parse(line);
    else if (StoredFile.safeParse(line).success) {
      check.begin(StoredFile.parse(line).file);
      files += 1;
    } else if (Piece.safeParse(line).success) check.add(Piece.parse(line).piece);
    else if (Foot.safeParse(line).success) foot = Foot.parse(line);
    else {
      Row.parse(line);
      rows += 1;
    }
  }
  check.end();
  if (head === undefined || foot === undefined || foot.rows !== rows || (foot.files ?? 0) !== files)
    throw new Error('The file is cut off: its last line is missing. Nothing was changed.');
  if (!isKnown(head.migration))
    throw new Error(
      `It was made by a newer version of Waymark (${head.migration}). Use that version or a newer one. Nothing was changed.`,
    );
  return {head, rows, files: foot.files};
}

/** Holds every file to its hash, as its pieces go by. */
function checkFiles() {
  let current: {hash: string; sum: Hash} | undefined;
  const end = () => {
    if (current !== undefined && current.sum.digest('hex') !== current.hash)
      throw new Error('A file in it is damaged: its bytes do not have its hash. Nothing was changed.');
    current = undefined;
  };
  return {
    begin: ({hash}: {hash: string}) => {
      end();
      current = {hash, sum: createHash('sha256')};
    },
    add: ({hash, bytes}: {hash: string; bytes: string}) => {
      if (current?.hash !== hash) throw new Error('A piece of a file stands where it does not belong. Nothing was changed.');
      current.sum.update(Buffer.from(bytes, 'base64'));
    },
    end,
  };
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
    // First, and without harm where it ends on the way: what nothing names is swept.
    await fillFiles(database, file);
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

/** Adds the files that are not there yet: what is there has the same bytes. */
async function fillFiles(database: OpenDatabase, file: string): Promise<void> {
  await migrateFiles(database);
  const {files: db} = database;
  let pieces: string | undefined;
  let current: z.infer<typeof StoredFile>['file'] | undefined;
  const end = async () => {
    if (current !== undefined && pieces !== undefined)
      await db
        .insertInto('stored_file')
        .values({...current, pieces})
        .execute();
    current = undefined;
  };
  for await (const line of linesOf(file)) {
    const begun = StoredFile.safeParse(line).data?.file;
    const piece = Piece.safeParse(line).data?.piece;
    if (begun !== undefined) {
      await end();
      const there = await db.selectFrom('stored_file').select('hash').where('hash', '=', begun.hash).executeTakeFirst();
      pieces = there === undefined ? randomUUID() : undefined;
      current = begun;
    } else if (piece !== undefined && pieces !== undefined)
      await db
        .insertInto('file_piece')
        .values({pieces, number: piece.number, bytes: Buffer.from(piece.bytes, 'base64')})
        .execute();
  }
  await end();
}

async function* linesOf(file: string): AsyncGenerator<unknown> {
  const input = createReadStream(file).pipe(createGunzip());
  for await (const line of createInterface({input, crlfDelay: Number.POSITIVE_INFINITY})) if (line !== '') yield JSON.parse(line);
}
