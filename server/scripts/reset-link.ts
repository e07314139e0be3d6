/** `npm run reset-link -- ADDRESS`: prints a link with which a person sets a new password, for when nobody can make one on the site. */
import {existsSync} from 'node:fs';
import {openDatabase} from '../db/open.ts';
import {processEnv} from '../env.ts';
import {createAccounts} from '../people/create-accounts.ts';
import {personStore} from '../people/store.ts';
import {readSecret} from '../secret.ts';
import {addressIn} from '../text/address.shared.ts';
import {reasonOf} from './reason.ts';

const [address = ''] = process.argv.slice(2);
const env = processEnv();
const file = env.databaseUrl.startsWith('sqlite:') ? env.databaseUrl.slice('sqlite:'.length) : undefined;
if (file !== undefined && !existsSync(file)) {
  console.error(`There is no database at ${file}. Set DATA_DIR or DATABASE_URL as the service has them.`);
  process.exit(1);
}
const database = openDatabase(env.databaseUrl);
try {
  const person = (await personStore(database.db).byName()).find(({email}) => email === addressIn(address));
  if (address === '') throw new Error('Name the address: npm run reset-link -- name@council.example');
  if (person === undefined) throw new Error('Nobody here has that address.');
  const accounts = createAccounts({env, database, secret: readSecret(env.dataDir), now: () => new Date()});
  console.log(
    `Link for ${person.name}; it works once, for a day, and lifts a lock:\n  ${await accounts.createResetLink(person.id)}`,
  );
  if (person.suspended) console.log('This account is suspended: a coordinator has to take that back before it can be used.');
} catch (error) {
  console.error(reasonOf(error));
  process.exitCode = 1;
} finally {
  await database.close();
}
