import {execFile} from 'node:child_process';
import {readdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {gunzipSync, gzipSync} from 'node:zlib';
import {describe, expect, it} from 'vitest';
import {readEnv} from '../../env.ts';
import {pieceBytes} from '../../files/pieces.shared.ts';
import {fileStore} from '../../files/store.ts';
import {aPerson} from '../../fixtures/factories.ts';
import {createAccounts} from '../../people/create-accounts.ts';
import {personStore} from '../../people/store.ts';
import {databases, temporaryFolder} from '../../testing/databases.ts';
import {aService} from '../../testing/service.ts';
import type {OpenDatabase} from '../database.ts';
import {openDatabase} from '../open.ts';
import {checkBackup, restoreBackup, writeBackup} from './backup.ts';

const now = () => new Date('2026-11-21T10:00:00.000Z');
const accountsOf = (database: OpenDatabase) => createAccounts({env: readEnv({}), database, secret: 'x'.repeat(32), now});

async function aBackupOf(database: OpenDatabase): Promise<string> {
  const file = join(temporaryFolder(), 'backup.jsonl.gz');
  await writeBackup(database, file, {secret: null}, now());
  return file;
}

const people = async ({db}: OpenDatabase) =>
  (await db.selectFrom('person').select('id').orderBy('id').execute()).map(({id}) => id);

/** A command of an operator, as npm runs it. */
async function run(script: string, args: string[], env: Record<string, string>) {
  return promisify(execFile)(process.execPath, ['--import', './server/runtime.js', `server/scripts/${script}.ts`, ...args], {
    env: {PATH: process.env.PATH, ...env},
  }).then(
    ({stdout, stderr}) => ({code: 0, said: stdout + stderr}),
    ({code, stdout, stderr}: {code: number; stdout: string; stderr: string}) => ({code, said: stdout + stderr}),
  );
}

describe.each(databases)('a restore on %s', (name, open) => {
  it('is refused while a service runs, from whichever process, and nothing is changed', async () => {
    const database = await open();
    await personStore(database.db).add(aPerson({id: 'before'}));
    const file = await aBackupOf(database);
    await personStore(database.db).add(aPerson({id: 'since'}));
    const other = openDatabase(database.url);
    const running = await other.running();
    const beside = await database.running();
    expect([running.first, beside.first]).toEqual([true, false]);
    await beside.end();
    await expect(restoreBackup(database, file, accountsOf(database).migrate)).rejects.toThrow(/A service is running/);
    expect(await people(database)).toEqual(['before', 'since']);
    await running.end();
    await restoreBackup(database, file, accountsOf(database).migrate);
    expect(await people(database)).toEqual(['before']);
    await other.close();
  });

  it('brings back every file with its bytes, also into the other kind of database', async () => {
    const [from, to] = [await open(), await (databases.find(([other]) => other !== name)?.[1] ?? open)()];
    const bytes = Buffer.alloc(pieceBytes + 5, 'file');
    const {hash} = await fileStore(from.files).keep(bytes, 'pdf', now());
    const file = await aBackupOf(from);
    expect(await checkBackup(file)).toMatchObject({files: 1});
    await restoreBackup(to, file, accountsOf(to).migrate);
    await restoreBackup(to, file, accountsOf(to).migrate);
    expect((await fileStore(to.files).whole(hash)).equals(bytes)).toBe(true);
    expect(await fileStore(to.files).size()).toEqual({files: 1, bytes: bytes.length});
  });

  it('takes no file whose bytes are not those of its hash', async () => {
    const database = await open();
    await fileStore(database.files).keep(Buffer.from('whole'), 'pdf', now());
    const file = await aBackupOf(database);
    const damaged = gunzipSync(readFileSync(file)).toString().replace(Buffer.from('whole').toString('base64'), 'AAAAAAA=');
    writeFileSync(file, gzipSync(damaged));
    await expect(restoreBackup(database, file, accountsOf(database).migrate)).rejects.toThrow(/A file in it is damaged/);
  });

  it('that fails on its way leaves everything as it was', async () => {
    const database = await open();
    await personStore(database.db).add(aPerson({id: 'somebody'}));
    const file = await aBackupOf(database);
    const lines = gunzipSync(readFileSync(file)).toString().trim().split('\n');
    // Whole, and yet it cannot be restored: a row twice.
    const row = lines.findIndex((line) => line.includes('"table":"person"'));
    lines.splice(row, 0, lines[row] ?? '');
    const foot = JSON.parse(lines.at(-1) ?? '');
    lines[lines.length - 1] = JSON.stringify({...foot, rows: foot.rows + 1});
    writeFileSync(file, gzipSync(`${lines.join('\n')}\n`));
    await personStore(database.db).add(aPerson({id: 'since'}));
    await expect(restoreBackup(database, file, accountsOf(database).migrate)).rejects.toThrow();
    expect(await people(database)).toEqual(['since', 'somebody']);
    // And it goes on: what belongs together is held together.
    const service = await aService({open: async () => database});
    await (await service.agent('basic')).get('/api/record').expect(200);
    await expect(database.db.deleteFrom('organisation').execute()).rejects.toThrow();
  });
});

describe('an SQLite file that has two names', () => {
  it('has one lock', async () => {
    const folder = temporaryFolder();
    const real = openDatabase(`sqlite:${join(folder, 'real.sqlite')}`);
    symlinkSync(join(folder, 'real.sqlite'), join(folder, 'link.sqlite'));
    const byLink = openDatabase(`sqlite:${join(folder, 'link.sqlite')}`);
    const running = await byLink.running();
    await expect(real.unlessRunning(async () => undefined)).rejects.toThrow(/A service is running/);
    await running.end();
    await byLink.close();
    await real.close();
  });
});

describe('a command of an operator', () => {
  const aData = async () => {
    const {database} = await aService();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'secret'), 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG\n');
    return {database, folder, env: {DATABASE_URL: database.url, DATA_DIR: folder}};
  };

  it('that cannot write says so in one sentence, and leaves no half file', async () => {
    const {folder, env} = await aData();
    const {code, said} = await run('backup', [join(folder, 'missing', 'backup.jsonl.gz')], env);
    expect(code).toBe(1);
    expect(said.trim().split('\n')).toHaveLength(1);
    expect(said).toMatch(/could not be written.*does not exist. \(ENOENT\)/);
    expect(readdirSync(folder)).toEqual(['secret']);
  });

  it('makes a link for somebody whom nobody on the site can make one, which lifts a lock', async () => {
    const service = await aService();
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'secret'), 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG\n');
    const env = {DATABASE_URL: service.database.url, DATA_DIR: folder};
    const owner = await service.add({role: 'coordinator', email: 'owner@example.org'});
    const visitor = await service.agent('visitor');
    const signIn = (password: string) => visitor.post('/api/auth/sign-in/email').send({email: owner.email, password});
    for (let tries = 0; tries < 11; tries += 1) await signIn('a wrong password here');
    const {code, said} = await run('reset-link', [' Owner@Example.org '], env);
    expect(code).toBe(0);
    const token = /reset-password#([\w-]+)/.exec(said)?.[1];
    await visitor.post('/api/auth/reset-password').send({token, newPassword: 'a wholly new password'}).expect(200);
    await signIn('a wholly new password').expect(200);
    expect(await run('reset-link', ['nobody@example.org'], env)).toMatchObject({
      code: 1,
      said: 'Nobody here has that address.\n',
    });
    expect((await run('reset-link', [], env)).said).toMatch(/^Name the address/);
  });
});
