import {once} from 'node:events';
import {connect, createServer, type Socket} from 'node:net';
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

it('takes the lock of a running service again after an outage, by one try at a time', async () => {
  const url = new URL((await freshUrls.find(([name]) => name === 'PostgreSQL')?.[1]()) ?? '');
  let [isUp, tries] = [true, 0];
  const sockets = new Set<Socket>();
  const proxy = createServer((socket) => {
    tries += 1;
    const upstream = connect(Number(url.port), url.hostname);
    for (const each of [socket, upstream]) {
      sockets.add(each);
      each.on('error', () => {});
    }
    if (!isUp) return void socket.destroy();
    socket.pipe(upstream).pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(proxy, 'listening');
  const {port} = proxy.address() as {port: number};
  const direct = openDatabase(url.href);
  const through = openDatabase(`postgres://${url.username}@127.0.0.1:${port}${url.pathname}`);
  onTestFinished(async () => {
    await through.close();
    await direct.close();
    for (const socket of sockets) socket.destroy();
    proxy.close();
  });
  const running = await through.running();
  const restores = () => direct.unlessRunning(async () => true);
  await expect(restores()).rejects.toThrow(/A service is running/);
  isUp = false;
  for (const socket of sockets) socket.destroy();
  tries = 0;
  await new Promise((wait) => setTimeout(wait, 1_500));
  expect(tries).toBeLessThan(60);
  isUp = true;
  await expect.poll(() => restores().catch((error: Error) => error.message), {timeout: 30_000}).toMatch(/A service is running/);
  await running.end();
  // PostgreSQL notices in its own time.
  await expect.poll(() => restores().catch((error: Error) => error.message), {timeout: 30_000}).toBe(true);
});
