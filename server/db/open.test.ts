import {sql} from 'kysely';
import pg from 'pg';
import {expect, it, onTestFinished} from 'vitest';
import {freshUrls} from '../testing/databases.ts';
import {openDatabase} from './open.ts';

it('goes on when PostgreSQL has ended the connections that nobody used', async () => {
  const url = await freshUrls.find(([name]) => name === 'PostgreSQL')?.[1]();
  const database = openDatabase(url ?? '');
  onTestFinished(database.close);
  const one = () => sql<{one: number}>`select 1 as one`.execute(database.db);
  await one();
  const other = new pg.Client({connectionString: url});
  await other.connect();
  await other.query(
    'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
  );
  await other.end();
  // It is told by the network, in its own time.
  await new Promise((wait) => setTimeout(wait, 300));
  expect((await one()).rows).toEqual([{one: 1}]);
});
