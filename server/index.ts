/** Starts the service: env → database → app → listen → drain. Needs a built site; `npm start` builds it first. */
import {createServer} from 'node:http';
import {resolve} from 'node:path';
import {readQuizFiles} from '../quizzes/format.ts';
import {createApp} from './app.ts';
import {readManifest} from './content/manifest.ts';
import {keepCopy} from './db/backup/upgrade-copy.ts';
import {migrate} from './db/migrate.ts';
import {openDatabase} from './db/open.ts';
import {type Env, processEnv} from './env.ts';
import {createLog} from './http/log.ts';
import {builtSite} from './http/site.ts';
import {createAccounts} from './people/create-accounts.ts';
import {readOrMakeSecret} from './secret.ts';
import {readStarterSystem} from './systems/starter.ts';

const project = resolve(import.meta.dirname, '..');
export const buildFolder = resolve(project, 'build/current');

/** Milliseconds in which a request that was sent before a stop gets here, and in which any is answered. */
const [longestArrival, longestRequest] = [200, 5_000];

/** Resolves once it listens. SIGTERM and SIGINT finish what is under way and end the process. */
export async function serve(env: Env): Promise<{port: number}> {
  const log = createLog(env.logLevel);
  const now = () => new Date();
  const site = builtSite(buildFolder);
  if (site === undefined) throw new Error('The site is not built yet. Run npm start, or npm run build.');
  const {secret, made} = readOrMakeSecret(env.dataDir);
  if (made) console.log(`A new secret was made in ${env.dataDir}. It signs sessions: back it up, and keep it private.`);

  const database = openDatabase(env.databaseUrl);
  const accounts = createAccounts({env, database, secret, now});
  // Before anything else: a restore must not run beside a start.
  const running = await database.running();
  await migrate(database, accounts.migrate, {
    before: async (migration) => {
      const copy = await keepCopy(database, env.dataDir, migration, now());
      console.log(`The database is brought up to date. What was there is kept in ${copy} for 30 days.`);
    },
  });
  const waymark = createApp(
    {
      ...{env, database, secret, log, site, now},
      manifest: readManifest(site.manifest),
      ...readQuizFiles(resolve(project, 'quizzes')),
      starterSystem: readStarterSystem(),
    },
    accounts,
  );
  await waymark.ready();
  await waymark.freshness.refresh();
  await waymark.jobs.start();
  waymark.freshness.start();

  const server = createServer({headersTimeout: 20_000, requestTimeout: 60_000}, waymark.app);
  await new Promise<void>((listening, failed) => server.once('error', failed).listen(env.port, env.host, listening));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : env.port;
  if (env.baseUrl.startsWith('http:') && new URL(env.baseUrl).hostname !== 'localhost') {
    console.log(
      'Warning: BASE_URL is not HTTPS. Passwords would cross the network in the open; see "Behind a reverse proxy" in the README.',
    );
  }
  // Beside another process that started first, its link is the one.
  const link = running.first ? await waymark.setUpLink() : undefined;
  if (!running.first && (await waymark.people.activeCoordinators()).length === 0)
    console.log(
      'The process that started first has printed the link for the first coordinator. Without it, stop all and start anew.',
    );
  if (link !== undefined) console.log(`Create the first coordinator with this link; it works once, for a week:\n  ${link}`);
  // Last: whoever waits for this line finds everything ready and said.
  console.log(`Waymark is at ${env.baseUrl}`);

  let stopping = false;
  const stop = async () => {
    if (stopping) return;
    stopping = true;
    // What has arrived meanwhile is still read.
    await new Promise((wait) => setTimeout(wait, longestArrival));
    const cut = setTimeout(() => server.closeAllConnections(), longestRequest);
    await new Promise((closed) => {
      server.close(closed);
      server.closeIdleConnections();
    });
    clearTimeout(cut);
    // A mail server that says nothing must not hold it: what was not marked as sent is sent again.
    await Promise.race([waymark.stop(), new Promise((wait) => setTimeout(wait, longestRequest).unref())]);
    await running.end();
    await database.close();
    process.exit(0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  return {port};
}

if (import.meta.main) {
  await Promise.resolve()
    .then(() => serve(processEnv()))
    .catch((error: Error) => {
      console.error(error.message);
      process.exit(1);
    });
}
