/** `npm run restore -- FILE [--overwrite]`: fills the database from a backup. Everybody is signed out. */
import {randomBytes} from 'node:crypto';
import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {checkBackup, restoreBackup, writeBackup} from '../db/backup/backup.ts';
import {openDatabase} from '../db/open.ts';
import {processEnv} from '../env.ts';
import {createAccounts} from '../people/create-accounts.ts';
import {readOrMakeSecret, replaceSecret} from '../secret.ts';
import {reasonOf} from './reason.ts';

const {values, positionals} = parseArgs({allowPositionals: true, options: {overwrite: {type: 'boolean', default: false}}});
const file = positionals[0];
if (file === undefined || !existsSync(file)) fail('Name the backup to restore: npm run restore -- FILE');

const env = processEnv();
const {head, rows, files} = await checkBackup(file).catch((error: Error) =>
  fail(`${file} is not a whole backup. ${error.message}`),
);
const database = openDatabase(env.databaseUrl);
const isEmpty = (await database.db.introspection.getTables()).length === 0;
if (!isEmpty && !values.overwrite) {
  await database.close();
  fail('There is a database already. Stop the service, make a backup of it, and add --overwrite to replace it.');
}
const kept = `${file}.replaced-${Date.now()}.jsonl.gz`;
const accounts = createAccounts({env, database, secret: randomBytes(32).toString('hex'), now: () => new Date()});
try {
  await restoreBackup(database, file, accounts.migrate, async () => {
    if (isEmpty) return;
    await writeBackup(database, kept, {secret: null, withFiles: false}, new Date());
    console.log(`What was there is kept in ${kept}.`);
  });
} catch (error) {
  fail(`It could not be restored; the database is as it was. ${reasonOf(error)}`);
} finally {
  await database.close();
}
try {
  readOrMakeSecret(env.dataDir);
  if (head.secret !== null) replaceSecret(env.dataDir, head.secret);
} catch (error) {
  fail(`The database is restored, and its secret could not be written: run it again with --overwrite. ${reasonOf(error)}`);
}
console.log(
  `Restored ${rows} rows of ${head.madeAt.slice(0, 10)}. Everybody is signed out, and links for new passwords no longer work.`,
);
console.log(
  files === null
    ? 'The backup held no files of documents: those that were here are still here.'
    : `It held ${files} files of documents; each has the hash that it should have.`,
);
console.log(
  head.secret === null ? 'The backup held no secret; the one in DATA_DIR is used.' : 'The secret of the backup is in DATA_DIR.',
);

function fail(sentence: string): never {
  console.error(sentence);
  process.exit(1);
}
