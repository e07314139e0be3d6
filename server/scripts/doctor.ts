/** `npm run doctor`: says what is misconfigured, and what to do about it. */
import {accessSync, constants, existsSync, mkdirSync, statfsSync} from 'node:fs';
import {createTransport} from 'nodemailer';
import {openDatabase} from '../db/open.ts';
import {processEnv} from '../env.ts';
import {sizeText} from '../files/kinds.shared.ts';
import {fileStore} from '../files/store.ts';
import {builtSite} from '../http/site.ts';
import {buildFolder} from '../index.ts';
import {personStore} from '../people/store.ts';
import {readSecret, secretFile} from '../secret.ts';

type Finding = {level: 'ok' | 'look' | 'wrong'; sentence: string};

const findings: Finding[] = [];
const say = (level: Finding['level'], sentence: string) => findings.push({level, sentence});

say('ok', `Node ${process.versions.node}.`);
try {
  const env = processEnv();
  say('ok', 'The configuration can be read.');
  const {protocol, hostname} = new URL(env.baseUrl);
  if (protocol === 'https:' || hostname === 'localhost') say('ok', `People reach the site at ${env.baseUrl}.`);
  else
    say(
      'wrong',
      `BASE_URL is ${env.baseUrl}, without HTTPS. Put a reverse proxy with a certificate in front and set BASE_URL to its address.`,
    );
  if (protocol === 'https:' && env.trustProxy === 0)
    say('look', 'TRUST_PROXY is 0. Behind one reverse proxy set it to 1, or every visitor counts as the same.');

  try {
    mkdirSync(env.dataDir, {recursive: true});
    accessSync(env.dataDir, constants.W_OK);
    say('ok', `${env.dataDir} can be written.`);
  } catch {
    say('wrong', `${env.dataDir} cannot be written. Give this user the right to, or set DATA_DIR.`);
  }
  if (existsSync(secretFile(env.dataDir))) {
    try {
      readSecret(env.dataDir);
      say('ok', 'There is a secret to sign sessions.');
    } catch (error) {
      say('wrong', (error as Error).message);
    }
  } else say('look', 'There is no secret yet; the first start makes one.');
  const free = freeMegabytes(env.dataDir);
  const room = `${free} MB are free where ${env.dataDir} is.`;
  if (free < 100) say('wrong', `${room} Free some space: on a full disk nothing can be saved.`);
  else say(free < 1_000 ? 'look' : 'ok', room);
  say(
    builtSite(buildFolder) ? 'ok' : 'look',
    builtSite(buildFolder) ? 'The site is built.' : 'The site is not built yet; npm start builds it.',
  );

  const database = openDatabase(env.databaseUrl);
  try {
    const tables = await database.db.introspection.getTables();
    if (tables.length === 0) say('look', 'The database is empty; the first start fills it.');
    else {
      say('ok', `The database answers (${database.kind}).`);
      // A database that was not started since files are kept has none yet.
      const held = await fileStore(database.files)
        .size()
        .catch(() => undefined);
      if (held) say('ok', `The file store holds ${held.files} files, ${sizeText(held.bytes)}.`);
      const coordinators = await personStore(database.db).activeCoordinators();
      if (coordinators.length === 0) say('look', 'Nobody is coordinator yet. npm start prints a link that creates the first.');
      if (coordinators.length === 1)
        say('look', 'There is one coordinator. A second keeps the work going when the first is away.');
    }
  } catch (error) {
    say('wrong', `The database does not answer: ${(error as Error).message}. Check DATABASE_URL.`);
  } finally {
    await database.close();
  }

  if (env.smtpUrl === undefined)
    say('look', 'SMTP_URL is not set: nothing goes out by mail, and the coordinator passes messages on from the Outbox page.');
  else {
    const transport = createTransport(env.smtpUrl);
    await transport.verify().then(
      () => say('ok', 'The mail server answers.'),
      (error: {code?: string}) =>
        say('wrong', `The mail server does not answer (${error.code ?? 'no reason given'}). Check SMTP_URL.`),
    );
    transport.close();
  }
} catch (error) {
  say('wrong', (error as Error).message);
}

function freeMegabytes(folder: string): number {
  const {bavail, bsize} = statfsSync(folder);
  return Math.floor((bavail * bsize) / 1_000_000);
}

const marks: Record<Finding['level'], string> = {ok: 'ok    ', look: 'look  ', wrong: 'WRONG '};
for (const {level, sentence} of findings) console.log(`${marks[level]} ${sentence}`);
process.exit(findings.some(({level}) => level === 'wrong') ? 1 : 0);
