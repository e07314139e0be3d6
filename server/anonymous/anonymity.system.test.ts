/** The proofs of the promise, each named after what it would catch: one file, because together they are the promise. */
import {execFile} from 'node:child_process';
import {createHash} from 'node:crypto';
import {once} from 'node:events';
import {readFileSync, writeFileSync} from 'node:fs';
import {createServer, get} from 'node:http';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {gunzipSync} from 'node:zlib';
import Database from 'better-sqlite3';
import {sql} from 'kysely';
import {describe, expect, it, onTestFinished} from 'vitest';
import {writeBackup} from '../db/backup/backup.ts';
import {postAnonymously} from '../fixtures/anonymous-author.ts';
import {anAnonymousPost} from '../fixtures/factories.ts';
import {allRows} from '../scripts/traces.ts';
import {anonymousScenario, author, erased, stranger, transient} from '../testing/anonymous-scenario.ts';
import {databases, temporaryFolder} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import {callers} from '../who/callers.shared.ts';
import {declinePost} from './rules.ts';
import {scan} from './scan.ts';
import {anonymousStore} from './store.ts';

const transients = Object.values(transient);
const bytesOf = (value: unknown) => Buffer.from(typeof value === 'string' ? value : JSON.stringify(value));
const now = new Date('2026-11-24T10:00:00.000Z');
const file = (url: string) => url.replace(/^sqlite:/, '');

/** The command itself, as an operator runs it. */
function anonymityScan(...args: string[]): Promise<{code: number; output: string}> {
  const command = [...process.execArgv, '--import', './server/runtime.js', 'server/scripts/anonymity-scan.ts', ...args];
  return promisify(execFile)(process.execPath, command, {maxBuffer: 1e8}).then(
    ({stdout}) => ({code: 0, output: stdout}),
    ({code, stdout}: {code: number; stdout: string}) => ({code, output: stdout}),
  );
}

describe.each(databases)('the canaries on %s', (name, open) => {
  it('of a request and of a receipt are nowhere, and those of an account nowhere near an anonymous record', async () => {
    const {service, lines, mails, person, posted, answers, ids} = await anonymousScenario(open);
    const {database, waymark} = service;
    expect.soft(answers.map(({status}) => status)).toEqual([201, 201, 201, 400, 400, 413, 422, 500, 429, 200, 201, 200, 200]);

    const rows = await allRows(database.db);
    const sessions = rows.filter(({table, row}) => table === 'session' && row.userId === person.id).map(({row}) => row);
    const identity = [author.name, author.email, person.id, ...sessions.flatMap(({id, token}) => [String(id), String(token)])];
    expect(sessions.length).toBeGreaterThan(0);
    // A receipt as it is shown and as its twenty symbols; of these the hash is what is stored, and nothing else.
    const shown = posted.map(({receipt}) => receipt);
    const symbols = shown.map((receipt) => receipt.replaceAll('-', '').slice(0, 20));
    const hashes = posted.map(({receiptHash}) => receiptHash);

    // The database, table by table and byte by byte, and the log, by the command.
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'service.log'), lines.join(''));
    const address = database.kind === 'sqlite' ? file(database.url) : database.url;
    const where = ['--db', address, '--logs', folder];
    const nowhere = await anonymityScan(...where, '--canary', ...transients, ...shown);
    expect(nowhere).toEqual({code: 0, output: `Nothing found of ${transients.length + shown.length} searched for.\n`});
    const logs = await anonymityScan('--logs', folder, '--canary', ...identity, ...symbols, ...hashes, ...ids);
    expect(logs.output).toContain('Nothing found');
    expect(lines.join('')).not.toContain('/api/anonymous');
    const inTables = (await anonymityScan(...where, '--canary', ...symbols)).output
      .split('\n')
      .filter((line) => line.includes('table '));
    expect(inTables.length).toBe(3);
    for (const line of inTables) expect(line).toMatch(/as SHA-256 as hex: table anonymous_post, column receipt_hash/);
    // What an account holds is found in its own rows: the command can see.
    expect((await anonymityScan(...where, '--canary', author.email)).output).toContain('table user, column email');

    // Near an anonymous record: in a row that is one, or that names one.
    for (const {table, row} of rows) {
      const near = ids.some((id) => JSON.stringify(row).includes(id)) || table.startsWith('anonymous_') || table === 'redaction';
      if (near) expect(scan(table, bytesOf(row), identity), JSON.stringify(row)).toEqual([]);
    }
    const authors = rows.filter(({table}) => table === 'author').map(({row}) => row.post_id);
    expect(authors).not.toContain(ids[0]);
    // Me-too and following are other people's.
    expect(rows.filter(({table}) => table === 'me_too' || table === 'follow').map(({row}) => row.person_id)).not.toContain(
      person.id,
    );

    // What was declined is erased from the files; on PostgreSQL that is left to its vacuum.
    if (name === 'SQLite') expect((await anonymityScan('--db', address, '--canary', erased)).output).toContain('Nothing found');
    else expect(scan('rows', bytesOf(await allRows(database.db)), [erased])).toEqual([]);

    // Mail, a backup, and every answer to every kind of caller.
    expect(mails.length).toBeGreaterThan(0);
    for (const mail of mails) expect(scan('mail', bytesOf(mail), [...transients, ...shown, ...symbols, ...hashes])).toEqual([]);
    const backup = join(folder, 'backup.jsonl.gz');
    await writeBackup(database, backup, {secret: null}, now);
    expect(scan('backup', gunzipSync(readFileSync(backup)), [...transients, ...shown])).toEqual([]);
    for (const {text, headers} of answers) {
      expect(scan('answer', bytesOf(text + JSON.stringify(headers)), [...transients, ...identity, ...shown, ...symbols])).toEqual(
        [],
      );
      expect(headers).toMatchObject({'cache-control': 'no-store', 'referrer-policy': 'no-referrer'});
      expect(Object.keys(headers).filter((header) => /cookie|etag|id$|trace|authenticate/.test(header))).toEqual([]);
    }
    const paths = waymark.endpoints
      .filter(({method}) => method === 'get')
      .flatMap(({path}) => (path.includes(':') ? ids.map((id) => path.replace(/:\w+/g, id)) : [path, `${path}?q=moved%20case`]));
    let readable = 0;
    for (const caller of callers) {
      const agent = await service.agent(caller);
      for (const path of paths) {
        const {text} = await agent.get(path);
        expect(scan(path, bytesOf(text), [...transients, ...shown, ...symbols, ...hashes]), `${caller}: ${path}`).toEqual([]);
        if (!ids.some((id) => path.includes(id))) continue;
        if (text.includes('Cases are moved')) readable += 1;
        expect(scan(path, bytesOf(text), identity), `${caller}: ${path}`).toEqual([]);
      }
    }
    expect(readable).toBeGreaterThanOrEqual(callers.length);
  });
});

describe('npm run anonymity-scan', () => {
  it('names table, file and offset of a secret in each of its forms, and fails', async () => {
    const service = await aService();
    const folder = temporaryFolder();
    const secret = 'quillwort-secret';
    const hash = 'c0d6a0dfb5b8ed2a4d1e2c05b3a5dc6ef3dbd4a4d7ce2e1d3fbf9a1b2c3d4e5f';
    await service.database.db
      .insertInto('setting')
      .values({key: 'x', value: JSON.stringify(secret), version: 1})
      .execute();
    writeFileSync(
      join(folder, 'a.log'),
      `12345${Buffer.from(secret).toString('hex')}\n${Buffer.from(`ab${secret}yz`).toString('base64')}`,
    );
    writeFileSync(join(folder, 'b.log'), createHash('sha256').update(secret).digest('hex'));
    const {code, output} = await anonymityScan('--db', file(service.database.url), '--logs', folder, '--canary', secret, hash);
    expect(code).toBe(1);
    expect(output).toContain(`“${secret}” as raw: table setting, column value, row`);
    expect(output).toMatch(/as raw: file .*test\.sqlite(-wal)?, offset \d+/);
    expect(output).toMatch(/as hex: file .*a\.log, offset 5\n/);
    expect(output).toMatch(/as base64: file .*a\.log, offset \d+/);
    expect(output).toMatch(/as SHA-256 as hex: file .*b\.log, offset 0/);
    expect(output).not.toContain(hash);
  });

  it('says what is missing', async () => {
    expect((await anonymityScan('--canary', 'x')).code).toBe(2);
    expect((await anonymityScan('--db', 'nowhere.sqlite', '--canary', 'x')).code).toBe(2);
  });
});

/** Who tried how often: SQLite has it in a file of its own. */
function limiterRows(path: string): {table: string; row: Record<string, unknown>}[] {
  const database = new Database(path, {readonly: true});
  const rows = database.prepare('select * from rate_limit').all() as Record<string, unknown>[];
  database.close();
  return rows.map((row) => ({table: 'rate_limit', row}));
}

describe.each(databases)('two authors who change places on %s', (_name, open) => {
  /** Both are signed in; one of them writes without a name. */
  async function dump(writer: 'a@example.org' | 'b@example.org') {
    const service = await aService({open});
    const people = [await service.add({email: 'a@example.org'}), await service.add({email: 'b@example.org'})];
    for (const person of people) {
      const agent = await service.as(person);
      await agent.post('/api/suggestions').send({kind: 'idea', title: 'One from each of them'}).expect(201);
      if (person.email !== writer) continue;
      const send = stranger(service, person.email === 'a@example.org' ? '203.0.113.1' : '203.0.113.2');
      // First with the session that the browser has, which is refused; then without, as the page sends it.
      const tried = await postAnonymously(
        (method, path, body) => (method === 'get' ? send(method, path) : agent.post(path).send(body)),
        {},
      );
      expect(tried.answer.status).toBe(400);
      const {receipt, answer} = await postAnonymously(send, {});
      expect(answer.status).toBe(201);
      service.setNow('2026-11-22T10:00:00.000Z');
      const coordinator = await service.agent('coordinator', {email: 'coordinator@example.org'});
      const [{id, title}] = (await coordinator.get('/api/held')).body.posts;
      await coordinator.post(`/api/held/${id}/release`).send({title, details: ''}).expect(200);
      await send('post', '/api/anonymous/receipt/replies', {receipt, text: 'Again.'}).expect(201);
      service.setNow('2026-11-21T10:00:00.000Z');
    }
    const rows = await allRows(service.database.db);
    // Random: ids, secrets, hashes. A person's id is read as the person's address.
    const names = new Map(rows.filter(({table}) => table === 'user').map(({row}) => [String(row.id), String(row.email)]));
    const isRandom =
      /^[\w-]{32}(\.[\w%/+=-]+)?$|^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$|^[0-9a-f]{64}$|^[0-9a-f]{32}:[0-9a-f]{128}$|^\w+:[\w-]{43}$/;
    const limiter = service.database.kind === 'sqlite' ? limiterRows(`${file(service.database.url)}.limits`) : [];
    return [...rows, ...limiter]
      .filter(({table}) => !['kysely_migration', 'job'].includes(table))
      .map(({table, row}) => {
        const masked = Object.entries(row).map(([column, value]) => {
          const person = names.get(String(value));
          if (/(At|_at|expire)$/.test(column)) return [column, 'the clock of the machine'];
          return [column, person ?? (isRandom.test(String(value)) ? 'random' : value)];
        });
        return `${table} ${JSON.stringify(masked)}`;
      })
      .sort();
  }

  it('leave databases that are the same', async () => {
    const [a, b] = [await dump('a@example.org'), await dump('b@example.org')];
    expect(a.length).toBeGreaterThan(15);
    expect(a.some((row) => row.startsWith('anonymous_reply'))).toBe(true);
    expect(b).toEqual(a);
  });
});

describe('what was declined, in a file that has grown', () => {
  it('is erased from the bytes of it, where pages were split too', async () => {
    const {database} = await aService();
    const store = anonymousStore(database.db);
    // The same file every time, so that it is known to hold something before it is tidied.
    let seed = 7;
    const random = () => (seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31) / 2 ** 31;
    const anId = () =>
      `${Math.floor(random() * 2 ** 31)
        .toString(16)
        .padStart(8, '0')}-0000-4000-a000-000000000000`;
    for (let day = 1; day <= 28; day += 1) {
      const receivedOn = `2026-02-${String(day).padStart(2, '0')}`;
      const posts = Array.from({length: 12}, (_, number) =>
        anAnonymousPost({id: anId(), receivedOn, details: `quillwort-${day}-${number} ${'words '.repeat(random() * 120)}`}),
      );
      for (const post of posts) await store.add(post, {day: 1_000, soFar: 1_000});
      await database.tidy();
      for (const post of posts) await store.decline(declinePost(post, 'Call the police on 101.', receivedOn));
    }
    const left = () => scan('file', readFileSync(file(database.url)), ['quillwort-']).length;
    await sql`pragma wal_checkpoint(truncate)`.execute(database.db);
    expect(left()).toBeGreaterThan(0);
    await database.rewrite();
    expect(left()).toBe(0);
  });
});

describe('a request that names the whole address', () => {
  it('is refused with a cookie like any other', async () => {
    const service = await aService();
    const server = createServer(service.app).listen(0, '127.0.0.1');
    onTestFinished(() => void server.close());
    await once(server, 'listening');
    const {port} = server.address() as {port: number};
    const status = await new Promise<number | undefined>((answered, failed) => {
      get(
        {port, host: '127.0.0.1', path: 'http://localhost:3000/api/anonymous/overdue', headers: {cookie: 'waymark=anything'}},
        (answer) => answered(answer.resume().statusCode),
      ).on('error', failed);
    });
    expect(status).toBe(400);
  });
});
