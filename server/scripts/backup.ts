/** `npm run backup -- FILE [--with-secret] [--without-files]`: copies the whole database, and the files of documents, while the service goes on. */
import {existsSync} from 'node:fs';
import {parseArgs} from 'node:util';
import {writeBackup} from '../db/backup/backup.ts';
import {openDatabase} from '../db/open.ts';
import {processEnv} from '../env.ts';
import {readSecret} from '../secret.ts';
import {reasonOf} from './reason.ts';

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {'with-secret': {type: 'boolean', default: false}, 'without-files': {type: 'boolean', default: false}},
});
const now = new Date();
const file = positionals[0] ?? `waymark-${now.toISOString().slice(0, 19).replaceAll(':', '')}.jsonl.gz`;
if (existsSync(file)) {
  console.error(`${file} exists already. Name another file.`);
  process.exit(1);
}
const env = processEnv();
const database = openDatabase(env.databaseUrl);
if ((await database.db.introspection.getTables()).length === 0) {
  await database.close();
  console.error('There is no database yet, so there is nothing to back up. npm start makes one.');
  process.exit(1);
}
const written = async () => {
  const secret = values['with-secret'] ? readSecret(env.dataDir) : null;
  return {secret, ...(await writeBackup(database, file, {secret, withFiles: !values['without-files']}, now))};
};
const {secret, rows, files} = await written()
  .catch((error: unknown) => {
    console.error(`${file} could not be written. ${reasonOf(error)}`);
    process.exit(1);
  })
  .finally(() => database.close());
console.log(`Wrote ${rows} rows to ${file}.`);
console.log(
  files === null
    ? 'The files of documents are not in it: keep them by other means, or nobody can download them after a restore.'
    : `The files of documents are in it, each with its hash: ${files}.`,
);
console.log(secret === null ? 'The secret that signs sessions is not in it.' : 'The secret that signs sessions is in it.');
console.log('Password hashes and undelivered messages are in it: keep it as safe as the database.');
