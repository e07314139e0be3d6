/** Opens the database. The one file that knows there are two kinds. */
import {mkdirSync} from 'node:fs';
import {dirname} from 'node:path';
import Database from 'better-sqlite3';
import {Kysely, PostgresDialect, SqliteDialect, sql} from 'kysely';
import pg from 'pg';
import {type RateLimiterAbstract, RateLimiterPostgres, RateLimiterSQLite} from 'rate-limiter-flexible';
import {backedUp, type Db, leftOut, type Schema} from './schema.ts';

export type Limits = {points: number; duration: number; blockDuration?: number; keyPrefix: string};

export type OpenDatabase = {
  db: Db;
  kind: 'sqlite' | 'postgres';
  url: string;
  /** A limiter that counts in this database, so that several processes share the count. */
  limiter(limits: Limits): RateLimiterAbstract;
  /** Runs alone across every process that shares this database; a crash frees the lock. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Reads as of one moment, while others go on writing. */
  snapshot<T>(read: (db: Db) => Promise<T>): Promise<T>;
  /** Notes that something was written whose order or older words must not stay in the files: the next `tidy` sees to it. */
  leavesTraces(): void;
  /**
   * Writes SQLite's log of changes back and empties it; where something left traces, the whole file is written anew in the order
   * of its keys, without what was erased. Where somebody is reading, that is left to the next time. PostgreSQL has no such
   * command: see SECURITY.md.
   */
  tidy(): Promise<void>;
  /** Drops every table of ours. */
  wipe(): Promise<void>;
  close(): Promise<void>;
};

const limiterTable = 'rate_limit';
/** Another application may share a PostgreSQL database: only these tables are ever dropped. */
const ours = [...backedUp, ...leftOut];

export function openDatabase(url: string): OpenDatabase {
  return url.startsWith('sqlite:') ? openSqlite(url.slice('sqlite:'.length)) : openPostgres(url);
}

function openSqlite(path: string): OpenDatabase {
  // Names, results and one-time links: the files are for the owner alone.
  process.umask(0o077);
  mkdirSync(dirname(path), {recursive: true});
  const connect = () => {
    const connection = new Database(path, {timeout: 10_000});
    connection.pragma('journal_mode = WAL');
    connection.pragma('foreign_keys = ON');
    // An acknowledged save survives a power cut, not only a crash of the process.
    connection.pragma('synchronous = FULL');
    connection.pragma('secure_delete = ON');
    return connection;
  };
  // The limiter writes outside Kysely's transactions. In a file of its own neither ever waits for the other's lock.
  const limiterConnection = new Database(`${path}.limits`, {timeout: 10_000});
  limiterConnection.pragma('journal_mode = WAL');
  limiterConnection.exec(
    `create table if not exists ${limiterTable} (key text primary key, points integer not null default 0, expire integer)`,
  );
  // Losing the last counts in a power cut harms nobody.
  limiterConnection.pragma('synchronous = OFF');
  const db = new Kysely<Schema>({dialect: new SqliteDialect({database: connect()})});
  /** From the start: the process before this one may have ended between a post and its tidying. */
  let traces = true;
  return {
    db,
    kind: 'sqlite',
    url: `sqlite:${path}`,
    limiter: (limits) =>
      new RateLimiterSQLite({
        ...limits,
        storeClient: limiterConnection,
        storeType: 'better-sqlite3',
        tableName: limiterTable,
        tableCreated: true,
        clearExpiredByTimeout: true,
      }),
    async alone(work) {
      const lock = new Database(`${path}.lock`, {timeout: 60_000});
      try {
        lock.exec('BEGIN EXCLUSIVE');
        return await work();
      } finally {
        lock.close();
      }
    },
    snapshot: (read) => db.transaction().execute(read),
    leavesTraces: () => {
      traces = true;
    },
    tidy: () =>
      db.connection().execute(async (connection) => {
        // Nobody waits for a reader here.
        await sql`pragma busy_timeout = 0`.execute(connection);
        try {
          if (traces) await sql`vacuum`.execute(connection);
          traces = false;
        } catch (error) {
          if ((error as {code?: string}).code !== 'SQLITE_BUSY') throw error;
        } finally {
          await sql`pragma wal_checkpoint(truncate)`.execute(connection);
          await sql`pragma busy_timeout = 10000`.execute(connection);
        }
      }),
    async wipe() {
      await sql`pragma foreign_keys = off`.execute(db);
      for (const {name} of await db.introspection.getTables({withInternalKyselyTables: true}))
        await db.schema.dropTable(name).execute();
      await sql`pragma foreign_keys = on`.execute(db);
    },
    async close() {
      await db.destroy();
      limiterConnection.close();
    },
  };
}

function openPostgres(url: string): OpenDatabase {
  // Counts and sums come back as bigint text; every count here fits a number.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({connectionString: url, max: 10});
  // A connection that nobody uses ends when PostgreSQL restarts. Without a listener the whole process would; the next query opens another.
  pool.on('error', () => {});
  const db = new Kysely<Schema>({dialect: new PostgresDialect({pool})});
  return {
    db,
    kind: 'postgres',
    url,
    limiter: (limits) =>
      new RateLimiterPostgres({
        ...limits,
        storeClient: pool,
        tableName: limiterTable,
        tableCreated: true,
        clearExpiredByTimeout: true,
      }),
    alone: (work) =>
      db.connection().execute(async (connection) => {
        await sql`select pg_advisory_lock(7236481)`.execute(connection);
        try {
          return await work();
        } finally {
          await sql`select pg_advisory_unlock(7236481)`.execute(connection);
        }
      }),
    snapshot: (read) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read),
    leavesTraces: () => {},
    tidy: async () => {},
    async wipe() {
      for (const {name} of await db.introspection.getTables({withInternalKyselyTables: true})) {
        if (ours.includes(name)) await sql`drop table ${sql.table(name)} cascade`.execute(db);
      }
    },
    close: () => db.destroy(),
  };
}
