/** What a screencast is made of: this product on generated data with its clock standing still, or another web application. */
import {spawn} from 'node:child_process';
import {cpSync, mkdtempSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {readQuizFiles} from '../../../quizzes/format.ts';
import {createApp} from '../../app.ts';
import {readManifest} from '../../content/manifest.ts';
import {migrate} from '../../db/migrate.ts';
import {openDatabase} from '../../db/open.ts';
import {readEnv} from '../../env.ts';
import {createLog} from '../../http/log.ts';
import {type BuiltSite, builtSite} from '../../http/site.ts';
import {buildFolder} from '../../index.ts';
import {createAccounts} from '../../people/create-accounts.ts';
import {readStarterSystem} from '../../systems/starter.ts';
import {freePort} from '../../testing/postgres.ts';
import {type DemoAccount, fillDemo} from '../demo/data.ts';
import {fillDemoTrust} from '../demo/trust.ts';
import {drawAlike, drawnAlike} from './same-draw.ts';
import {CastMistake, project, type Read} from './scenario.ts';

/** The moment at which everything is seen. */
export const frozen = new Date('2026-11-27T10:00:00.000Z');

export type Running = {
  /** As the browser's address bar has it. */
  url: string;
  /** Where that is answered, if it is answered elsewhere. */
  port: number | undefined;
  /** To sign in with before the start. */
  account: {email: string; password: string} | undefined;
  secrets: Record<string, string>;
  stop: () => Promise<void>;
};

/** With this one the quiz that is filmed begins with a question whose answers are chosen from. */
const seed = 'two';
const secret = 'only-for-screencasts-on-this-machine';
/** Nobody waits for scrypt in a film. */
const passwords = {
  hash: async (password: string) => `plain:${password}`,
  verify: async ({password, hash}: {password: string; hash: string}) => hash === `plain:${password}`,
};
const now = () => new Date(frozen);

/** A year of generated data, made once and copied for each cast, so that none sees what another did. */
export async function aFixture(site = builtSite(buildFolder)) {
  if (site === undefined) throw new CastMistake('The site is not built yet. Run npm run build.');
  const folder = mkdtempSync(join(tmpdir(), 'waymark-casts-'));
  const quizFiles = readQuizFiles(join(project, 'quizzes'));
  const manifest = readManifest(site.manifest);
  const open = (name: string) => {
    // Without a port, so that short links and QR codes look the same on every machine.
    const env = {
      ...readEnv({DATA_DIR: folder, DATABASE_URL: `sqlite:${join(folder, name, 'data.sqlite')}`}),
      baseUrl: 'http://localhost',
    };
    const database = openDatabase(env.databaseUrl);
    return {env, database, accounts: createAccounts({env, database, secret, passwords, now})};
  };
  const people: DemoAccount[] = await drawnAlike('template', async () => {
    const {database, accounts} = open('template');
    await migrate(database, accounts.migrate);
    const made = await fillDemo({database, accounts, ...quizFiles, now: now()});
    await fillDemoTrust(database.db, manifest, now());
    await database.close();
    return made;
  });

  async function run(name: string) {
    const copy = open(name);
    const context = {...copy, ...quizFiles, manifest, site: site as BuiltSite, secret, passwords, now};
    const waymark = createApp({...context, log: createLog('silent'), starterSystem: readStarterSystem()}, copy.accounts);
    await waymark.ready();
    await waymark.freshness.refresh();
    waymark.freshness.start();
    const server = createServer(waymark.app);
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return {copy, waymark, server};
  }

  let copies = 0;
  return {
    async start(as: 'visitor' | 'basic' | 'champion' | 'coordinator'): Promise<Running> {
      copies += 1;
      const name = `copy-${copies}`;
      cpSync(join(folder, 'template'), join(folder, name), {recursive: true});
      const giveBack = drawAlike(seed);
      const {copy, waymark, server} = await run(name).catch((error: unknown) => {
        giveBack();
        throw error;
      });
      const account = people.find(({what}) => what.startsWith(as));
      return {
        url: 'http://localhost',
        port: (server.address() as AddressInfo).port,
        account: account && {email: account.email, password: account.password},
        secrets: {},
        async stop() {
          server.closeAllConnections();
          await new Promise((closed) => server.close(closed));
          await waymark.stop();
          await copy.database.close();
          giveBack();
        },
      };
    },
    forget: () => rmSync(folder, {recursive: true, force: true}),
  };
}
export type Fixture = Awaited<ReturnType<typeof aFixture>>;

/** Milliseconds in which an application that a command starts must answer. */
const longestStart = 30_000;

/** Starts what the scenario is about. `fixture` is asked for when a cast of this product needs it. */
export async function startApplication({file, scenario, lineOf}: Read, fixture: () => Promise<Fixture>): Promise<Running> {
  const {application} = scenario;
  if (application.kind === 'waymark') return (await fixture()).start(application.as);
  const secrets: Record<string, string> = {};
  for (const name of application.secrets) {
    const value = process.env[name];
    if (value === undefined)
      throw new CastMistake(
        `${file}:${lineOf('application', 'secrets')}: set ${name} in the environment; the scenario needs it to begin.`,
      );
    secrets[name] = value;
  }
  const port = String(await freePort());
  const withPort = (text: string) => text.replaceAll('{PORT}', port);
  const url = withPort(application.url).replace(/\/$/, '');
  if (application.start === undefined) return {url, port: undefined, account: undefined, secrets, stop: async () => {}};
  const child = spawn(withPort(application.start), {
    cwd: project,
    shell: true,
    detached: true,
    stdio: 'ignore',
    env: process.env,
  });
  const stop = async () => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGTERM');
    } catch {
      // It ended by itself.
    }
  };
  for (const until = Date.now() + longestStart; ; await new Promise((wait) => setTimeout(wait, 100))) {
    if (
      await fetch(url).then(
        ({ok}) => ok,
        () => false,
      )
    )
      break;
    if (child.exitCode !== null || Date.now() > until) {
      await stop();
      throw new CastMistake(
        `${file}:${lineOf('application', 'start')}: "${application.start}" did not begin to answer at ${url}.`,
      );
    }
  }
  // Any free port serves, and none of them is to be seen.
  return {url: 'http://localhost', port: Number(new URL(url).port), account: undefined, secrets, stop};
}
