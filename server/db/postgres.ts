/** A PostgreSQL database, which several processes and other applications may share. */
import {Kysely, PostgresDialect, sql} from 'kysely';
import pg from 'pg';
import {RateLimiterPostgres} from 'rate-limiter-flexible';
import type {OpenDatabase} from './database.ts';
import {DatabaseInUse} from './in-use.ts';
import type {FilesSchema} from './schema/files.ts';
import {backedUp, type Db, leftOut, limiterTable, type Schema, unordered} from './schema.ts';

/** Another application may share the database: only these tables are ever dropped. */
const ours = [...backedUp, ...leftOut];
/** Advisory locks; the numbers mean nothing. */
const locks = {starting: 7236481, running: 7236482};

export function openPostgres(url: string): OpenDatabase {
  // Counts and sums come back as bigint text; every count here fits a number.
  pg.types.setTypeParser(pg.types.builtins.INT8, Number);
  const pool = new pg.Pool({connectionString: url, max: 10});
  // Connections end when PostgreSQL restarts. Without a listener the whole process would, whether one is in use at that moment or not: who
  // uses it is told by its query, and the next query opens another.
  pool.on('error', () => {});
  pool.on('connect', (client) => client.on('error', () => {}));
  const db = new Kysely<Schema>({dialect: new PostgresDialect({pool})});
  const files = new Kysely<FilesSchema>({dialect: new PostgresDialect({pool})});

  async function primaryKey(asked: Db, table: string): Promise<string[]> {
    const {rows} = await sql<{name: string}>`
      select a.attname as name from pg_index i
      join lateral unnest(i.indkey::int[]) with ordinality as k (number, place) on true
      join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.number
      where i.indisprimary and i.indrelid = to_regclass(${`"${table}"`}) order by k.place`.execute(asked);
    return rows.map(({name}) => name);
  }

  const alone = <T>(work: () => Promise<T>) =>
    db.connection().execute(async (connection) => {
      await sql`select pg_advisory_lock(${sql.lit(locks.starting)})`.execute(connection);
      try {
        return await work();
      } finally {
        await sql`select pg_advisory_unlock(${sql.lit(locks.starting)})`.execute(connection);
      }
    });

  return {
    db,
    files,
    kind: 'postgres',
    url,
    limiter: (limits) =>
      new RateLimiterPostgres({
        ...limits,
        storeClient: pool,
        tableName: limiterTable,
        tableCreated: true,
        clearExpiredByTimeout: false,
      }),
    async forgetCounts(before) {
      await db.deleteFrom('rate_limit').where('expire', '<', before.getTime()).execute();
    },
    alone,
    running: () => alone(() => holdRunning(url)),
    unlessRunning: (work) =>
      db.connection().execute(async (connection) => {
        const take = async () => {
          const {rows} = await sql<{free: boolean}>`
            select pg_try_advisory_lock(${sql.lit(locks.running)}) as free`.execute(connection);
          if (!rows[0]?.free) throw new DatabaseInUse();
        };
        // Twice: a service whose connection has just ended takes its lock again in between.
        await take();
        await sql`select pg_advisory_unlock(${sql.lit(locks.running)})`.execute(connection);
        await new Promise((wait) => setTimeout(wait, believeAfter));
        await take();
        try {
          return await work();
        } finally {
          await sql`select pg_advisory_unlock(${sql.lit(locks.running)})`.execute(connection);
        }
      }),
    snapshot: (read) => db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(read),
    replace: (write) =>
      db.transaction().execute(async (trx) => {
        for (const {name} of await trx.introspection.getTables({withInternalKyselyTables: true}))
          if (ours.includes(name)) await sql`drop table ${sql.table(name)} cascade`.execute(trx);
        await write(trx);
      }),
    primaryKey,
    tidy: async () => {},
    async rewrite() {
      const present = new Set((await db.introspection.getTables()).map(({name}) => name));
      const tables = await Promise.all(
        unordered.filter((name) => present.has(name)).map(async (name) => ({name, key: (await primaryKey(db, name))[0] ?? ''})),
      );
      await rewriteInOrder(db, tables);
    },
    // Autovacuum does.
    shrinkFiles: async () => {},
    close: () => db.destroy(),
  };
}

/**
 * Every row gets the number of one and the same transaction, and then its place by its key: neither `xmin` nor `ctid` tells any more
 * which came first. Not in one transaction: what it replaced would stay in the file as long as it is under way.
 */
async function rewriteInOrder(db: Db, tables: readonly {name: string; key: string}[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    for (const {name, key} of tables) await sql`update ${sql.table(name)} set ${sql.ref(key)} = ${sql.ref(key)}`.execute(trx);
  });
  for (const {name} of tables) {
    const {rows} = await sql<{index: string}>`
      select indexrelid::regclass::text as index from pg_index
      where indisprimary and indrelid = to_regclass(${`"${name}"`})`.execute(db);
    await sql`cluster ${sql.table(name)} using ${sql.raw(rows[0]?.index ?? '')}`.execute(db);
    // What somebody was still reading meanwhile.
    await sql`vacuum ${sql.table(name)}`.execute(db);
  }
}

/** Milliseconds after which a lost lock is taken again, and for how long a restore looks before it believes that nobody runs. */
const [reconnectAfter, believeAfter] = [100, 1_500];

/** Holds the lock of a running service on a connection of its own, and takes it again when PostgreSQL comes back. */
async function holdRunning(url: string): Promise<{first: boolean; end: () => Promise<void>}> {
  let ended = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;
  function again(): void {
    if (!ended) timer = setTimeout(() => void hold().catch(again), reconnectAfter).unref();
  }
  async function hold(): Promise<boolean> {
    const next = new pg.Client({connectionString: url});
    client = next;
    next.on('error', () => {});
    await next.connect();
    const {rows} = await next.query(`select pg_try_advisory_lock(${locks.running}) as first`);
    await next.query(`select pg_advisory_lock_shared(${locks.running})`);
    if (rows[0].first) await next.query(`select pg_advisory_unlock(${locks.running})`);
    // Only of one that held it: a try that fails is tried again by whoever made it, and each try makes one other.
    next.once('end', again);
    return rows[0].first;
  }
  return {
    first: await hold(),
    async end() {
      ended = true;
      clearTimeout(timer);
      await client?.end().catch(() => {});
    },
  };
}
