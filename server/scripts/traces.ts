/** Everything a service has written, searched for secrets: its tables as text, its database files as bytes, its logs. */
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs';
import {join} from 'node:path';
import {gunzipSync} from 'node:zlib';
import Database from 'better-sqlite3';
import {Kysely, SqliteDialect} from 'kysely';
import {scan, type Trace} from '../anonymous/scan.ts';
import {openDatabase} from '../db/open.ts';
import type {Db, Schema} from '../db/schema.ts';

export type TableRow = {table: string; row: Record<string, unknown>};

/** Every row of every table, whatever it is. */
export async function allRows(db: Db): Promise<TableRow[]> {
  const tables = await db.introspection.getTables({withInternalKyselyTables: true});
  const rows = await Promise.all(
    tables.map(async ({name}) => {
      const found = await db
        .selectFrom(name as 'person')
        .selectAll()
        .execute();
      return found.map((row) => ({table: name, row: row as Record<string, unknown>}));
    }),
  );
  return rows.flat();
}

/** `address`: an SQLite file, or `postgres://…`. Its files are read before anything opens them. */
export async function scanDatabase(address: string, canaries: readonly string[]): Promise<Trace[]> {
  const isFile = !/^postgres(ql)?:/.test(address);
  const files = isFile
    ? ['', '-wal', '-shm', '-journal', '.limits', '.limits-wal', '.files', '.files-wal']
        .map((end) => address + end)
        .filter((file) => existsSync(file))
    : [];
  const traces = files.flatMap((file) => scan(`file ${file}`, readFileSync(file), canaries));
  const db = isFile ? readOnly(address) : openDatabase(address).db;
  try {
    for (const [number, {table, row}] of (await allRows(db)).entries())
      for (const [column, value] of Object.entries(row)) {
        const bytes = Buffer.isBuffer(value) ? value : Buffer.from(value instanceof Date ? value.toISOString() : String(value));
        traces.push(...scan(`table ${table}, column ${column}, row ${number + 1} of the dump`, bytes, canaries));
      }
  } finally {
    await db.destroy();
  }
  return traces;
}

/** Looking changes nothing, and leaves no file beside it. */
function readOnly(file: string): Db {
  return new Kysely<Schema>({dialect: new SqliteDialect({database: new Database(file, {readonly: true})})});
}

/** A log file, compressed or not, or a folder of them with its folders. */
export function scanLogs(path: string, canaries: readonly string[]): Trace[] {
  if (statSync(path).isDirectory()) return readdirSync(path).flatMap((name) => scanLogs(join(path, name), canaries));
  const bytes = readFileSync(path);
  return scan(`file ${path}`, path.endsWith('.gz') ? gunzipSync(bytes) : bytes, canaries);
}
