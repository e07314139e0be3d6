/** The service as a process of its own, as `npm start` runs it, on the site that was built before the tests. */
import {type ChildProcess, spawn} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {beforeAll, onTestFinished} from 'vitest';
import {freePort} from './postgres.ts';

const here = resolve(import.meta.dirname, '../..');

export type RunningService = {
  baseUrl: string;
  /** The link that creates the first coordinator, if it was printed. */
  setUpLink: string | undefined;
  child: ChildProcess;
  /** SIGTERM, and wait. */
  stop: () => Promise<number | null>;
  /** SIGKILL, and wait. */
  kill: () => Promise<void>;
  output: () => string;
};

type Environment = {DATABASE_URL: string; DATA_DIR: string} & Record<string, string>;
/** `flags` go to Node, such as `--watch`; `project` is another checkout to run. */
type How = {flags?: string[]; project?: string};

/** For one test. `PORT` brings a service back to its address. */
export async function runService(env: Environment, how: How = {}): Promise<RunningService> {
  return launch(env, how, onTestFinished);
}

/** The address of a service for all tests of a file, which only read; on an empty database, or on one that `fill` has filled. */
export function sharedService(fill: (databaseUrl: string) => Promise<void> = async () => {}): () => string {
  let baseUrl = '';
  beforeAll(async () => {
    const folder = mkdtempSync(join(tmpdir(), 'waymark-shared-'));
    const databaseUrl = `sqlite:${join(folder, 'test.sqlite')}`;
    await fill(databaseUrl);
    let end = async () => {};
    const service = launch({DATABASE_URL: databaseUrl, DATA_DIR: folder}, {}, (ends) => {
      end = ends;
    });
    ({baseUrl} = await service);
    return async () => {
      await end();
      rmSync(folder, {recursive: true, force: true});
    };
  });
  return () => baseUrl;
}

/** A start that takes longer is a fault; a busy machine takes its time. */
const longestStart = 120_000;

async function launch(
  env: Environment,
  {flags = [], project = here}: How,
  atTheEnd: (end: () => Promise<void>) => void,
): Promise<RunningService> {
  const port = env.PORT === undefined ? await freePort() : Number(env.PORT);
  const baseUrl = `http://localhost:${port}`;
  const child = spawn(
    process.execPath,
    [...flags, '--import', resolve(project, 'server/runtime.js'), resolve(project, 'server/index.ts')],
    {
      cwd: project,
      env: {PATH: process.env.PATH, PORT: String(port), LOG_LEVEL: 'error', ...env},
    },
  );
  let output = '';
  child.stdout.on('data', (chunk) => (output += chunk));
  child.stderr.on('data', (chunk) => (output += chunk));
  const exited = new Promise<number | null>((done) => child.once('exit', (code) => done(code)));
  const stopWith = async (signal: NodeJS.Signals) => {
    child.kill(signal);
    return exited;
  };
  atTheEnd(async () => {
    if (child.exitCode === null && child.signalCode === null) await stopWith('SIGKILL');
  });
  const until = Date.now() + longestStart;
  while (!output.includes('Waymark is at') || !(await answers(baseUrl))) {
    if (child.exitCode !== null || Date.now() > until) throw new Error(`The service did not start:\n${output}`);
    await new Promise((wait) => setTimeout(wait, 50));
  }
  return {
    baseUrl,
    setUpLink: /http\S+\/join#\S+/.exec(output)?.[0],
    child,
    stop: () => stopWith('SIGTERM'),
    kill: async () => void (await stopWith('SIGKILL')),
    output: () => output,
  };
}

async function answers(baseUrl: string): Promise<boolean> {
  return fetch(`${baseUrl}/api/health`).then(
    ({ok}) => ok,
    () => false,
  );
}
