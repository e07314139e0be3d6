/** `npm run demo`: the service on a generated database of its own, made anew at every start and labelled on every page. */
import {randomBytes} from 'node:crypto';
import {join, resolve} from 'node:path';
import {readQuizFiles} from '../../../quizzes/format.ts';
import {readManifest} from '../../content/manifest.ts';
import {migrateIn} from '../../db/migrate.ts';
import {openDatabase} from '../../db/open.ts';
import {processEnv} from '../../env.ts';
import {builtSite} from '../../http/site.ts';
import {buildFolder} from '../../index.ts';
import {createAccounts} from '../../people/create-accounts.ts';
import {buildSite} from '../build-site.ts';
import {start} from '../start.ts';
import {planted} from './assessments.ts';
import {fillDemo} from './data.ts';
import {fillDemoTrust} from './trust.ts';

const real = processEnv();
const dataDir = join(real.dataDir, 'demo');
/** Never the real database, and never mail to anybody. */
const env = {...real, dataDir, databaseUrl: `sqlite:${join(dataDir, 'demo.sqlite')}`, smtpUrl: undefined};

const database = openDatabase(env.databaseUrl);
const accounts = createAccounts({env, database, secret: randomBytes(32).toString('hex'), now: () => new Date()});
await database.unlessRunning(() => database.replace((trx) => migrateIn(trx, accounts.migrate)));
console.log('Generating a year of demonstration data …');
const made = await fillDemo({
  database,
  accounts,
  ...readQuizFiles(resolve(import.meta.dirname, '../../../quizzes')),
  now: new Date(),
});
const site = (await buildSite()) && builtSite(buildFolder);
if (site) await fillDemoTrust(database.db, readManifest(site.manifest), new Date());
await database.close();
await start(env);
console.log(`Demonstration data. Planted in its training needs, to be found:\n  ${planted.join('\n  ')}`);
console.log('Sign in as:');
for (const {what, email, password} of made) console.log(`  ${what.padEnd(12)} ${email}  ${password}`);
