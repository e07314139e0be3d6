/** An SQLite database, in files that are for their owner alone. */
import {mkdirSync, realpathSync} from 'node:fs';
import {dirname} from 'node:path';
import {Worker} from 'node:worker_threads';
import Database from 'better-sqlite3';
import {
  CompiledQuery,
  type DatabaseConnection,
  Kysely,
  SqliteAdapter,
  SqliteDialect,
  type SqliteDialectConfig,
  SqliteDriver,
  sql,
  type TransactionSettings,
} from 'kysely';
import {RateLimiterSQLite} from 'rate-limiter-flexible';
import type {OpenDatabase} from './database.ts';
import {DatabaseInUse} from './in-use.ts';
import type {FilesSchema} from './schema/files.ts';
import {limiterTable, type Schema} from './schema.ts';

/** Kysely leaves it out, yet SQLite takes back a change of its tables as it takes back any other. */
class TransactionalAdapter extends SqliteAdapter {
  override get supportsTransactionalDdl() {
    return true;
  }
}
/** SQLite takes some transactions back by itself, as on a full disk: then there is nothing left to take back, and the cause counts. */
class Driver extends SqliteDriver {
  /** What may write begins as a writer: it waits for another's end, and never finds that another wrote since it read. */
  override async beginTransaction(connection: DatabaseConnection, settings?: TransactionSettings): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(settings?.accessMode === 'read only' ? 'begin' : 'begin immediate'));
  }
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch((error: Error) => {
      if (!error.message.includes('no transaction is active')) throw error;
    });
  }
}
class Dialect extends SqliteDialect {
  readonly #config: SqliteDialectConfig;
  constructor(config: SqliteDialectConfig) {
    super(config);
    this.#config = config;
  }
  override createDriver() {
    return new Driver(this.#config);
  }
  override createAdapter() {
    return new TransactionalAdapter();
  }
}

/** Two files of no content, whose locks the system frees when a process ends, however it ends. */
const beside = {starting: '.lock', running: '.running'};

export function openSqlite(given: string): OpenDatabase {
  process.umask(0o077);
  mkdirSync(dirname(given), {recursive: true});
  const connection = new Database(given, {timeout: 10_000});
  // Whoever names it by a link finds the same locks.
  const path = realpathSync(given);
  connection.pragma('journal_mode = WAL');
  connection.pragma('foreign_keys = ON');
  // An acknowledged save survives a power cut, not only a crash of the process.
  connection.pragma('synchronous = FULL');
  connection.pragma('secure_delete = ON');
  const limiterConnection = openLimits(`${path}.limits`);
  const db = new Kysely<Schema>({dialect: new Dialect({database: connection})});
  const files = new Kysely<FilesSchema>({dialect: new Dialect({database: openFiles(fileStoreOf(path))})});

  /** Throws `busy` where somebody else has that lock. */
  async function locked<T>(end: string, timeout: number, work: () => Promise<T>, busy?: Error): Promise<T> {
    const lock = new Database(path + end, {timeout});
    try {
      try {
        lock.exec('BEGIN EXCLUSIVE');
      } catch (error) {
        throw busy !== undefined && (error as {code?: string}).code === 'SQLITE_BUSY' ? busy : error;
      }
      return await work();
    } finally {
      lock.close();
    }
  }
  const alone = <T>(work: () => Promise<T>) => locked(beside.starting, 60_000, work);
  const unlessRunning = <T>(work: () => Promise<T>) => locked(beside.running, 0, work, new DatabaseInUse());

  return {
    db,
    files,
    kind: 'sqlite',
    url: `sqlite:${path}`,
    limiter: (limits) =>
      new RateLimiterSQLite({
        ...limits,
        storeClient: limiterConnection,
        storeType: 'better-sqlite3',
        tableName: limiterTable,
        tableCreated: true,
        clearExpiredByTimeout: false,
      }),
    async forgetCounts(before) {
      limiterConnection.prepare(`delete from ${limiterTable} where expire < ?`).run(before.getTime());
    },
    alone,
    running: () =>
      alone(async () => {
        const first = await unlessRunning(async () => true).catch((error: Error) => {
          if (error instanceof DatabaseInUse) return false;
          throw error;
        });
        const lock = new Database(path + beside.running, {timeout: 60_000});
        // Reading is a lock that many may hold.
        lock.exec('BEGIN');
        lock.prepare('select * from sqlite_master').all();
        return {first, end: async () => void lock.close()};
      }),
    unlessRunning,
    snapshot: (read) => db.transaction().setAccessMode('read only').execute(read),
    async replace(write) {
      // Foreign keys cannot be turned off within a transaction, and tables are dropped and filled in some order.
      await sql`pragma foreign_keys = off`.execute(db);
      try {
        await db.transaction().execute(async (trx) => {
          for (const {name} of await trx.introspection.getTables({withInternalKyselyTables: true}))
            await trx.schema.dropTable(name).execute();
          await write(trx);
          const {rows} = await sql<{table: string}>`pragma foreign_key_check`.execute(trx);
          if (rows.length > 0) throw new Error(`Rows of ${rows[0]?.table} belong to rows that are not there.`);
        });
      } finally {
        await sql`pragma foreign_keys = on`.execute(db);
      }
    },
    primaryKey: async (asked, table) => {
      const {rows} = await sql<{name: string}>`
        select name from pragma_table_info(${table}) where pk > 0 order by pk`.execute(asked);
      return rows.map(({name}) => name);
    },
    tidy: () =>
      // Between transactions: within one the log cannot be written back.
      db.connection().execute(async (free) => {
        // Nobody waits for a reader here.
        await sql`pragma busy_timeout = 0`.execute(free);
        try {
          await sql`pragma wal_checkpoint(truncate)`.execute(free);
        } finally {
          await sql`pragma busy_timeout = 10000`.execute(free);
        }
      }),
    rewrite: () => vacuum(path),
    shrinkFiles: async () => void (await sql`pragma incremental_vacuum`.execute(files)),
    async close() {
      await db.destroy();
      await files.destroy();
      limiterConnection.close();
    },
  };
}

/** Where the files lie that belong to the database in that file. */
export const fileStoreOf = (path: string) => `${path}.files`;

function openFiles(file: string): Database.Database {
  const connection = new Database(file, {timeout: 10_000});
  // Before the first table, or never.
  connection.pragma('auto_vacuum = INCREMENTAL');
  connection.pragma('journal_mode = WAL');
  connection.pragma('synchronous = FULL');
  connection.pragma('secure_delete = ON');
  return connection;
}

/** The limiter writes outside Kysely's transactions. In a file of its own neither ever waits for the other's lock. */
function openLimits(file: string): Database.Database {
  const connection = new Database(file, {timeout: 10_000});
  // No log of changes that outlives them, and nothing left of a row that is gone: who tried when is nobody's to read.
  connection.pragma('journal_mode = MEMORY');
  connection.pragma('secure_delete = ON');
  // Losing the last counts in a power cut harms nobody.
  connection.pragma('synchronous = OFF');
  connection.exec(
    `create table if not exists ${limiterTable} (key text primary key, points integer not null default 0, expire integer) without rowid`,
  );
  return connection;
}

/** In a thread of its own: nobody's request waits for it, so that nobody can time it. */
function vacuum(path: string): Promise<void> {
  return new Promise((done, failed) => {
    const worker = new Worker(new URL('./vacuum-worker.ts', import.meta.url), {workerData: path});
    worker.once('error', failed);
    worker.once('exit', () => done());
  });
}
