/** What whoever watches the clock, the log or the files learns of when somebody wrote without a name, and who. */
import {createHmac} from 'node:crypto';
import {existsSync, readFileSync} from 'node:fs';
import {sql} from 'kysely';
import request from 'supertest';
import {describe, expect, it} from 'vitest';
import {readEnv} from '../env.ts';
import {postAnonymously} from '../fixtures/anonymous-author.ts';
import {aPage} from '../fixtures/factories.ts';
import {mailStore} from '../mail/store.ts';
import {stranger} from '../testing/anonymous-scenario.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';

const minutes = 44;
/** Two-sided, one in a thousand. */
const tooFar = 3.29;

/** The Mann–Whitney rank test as a standard normal deviate (Mann and Whitney 1947), without ties. */
function rankDeviate(one: readonly number[], other: readonly number[]): number {
  const above = one.reduce((sum, each) => sum + other.filter((against) => each > against).length, 0);
  const [n, m] = [one.length, other.length];
  return (above - (n * m) / 2) / Math.sqrt((n * m * (n + m + 1)) / 12);
}

describe('the rank test', () => {
  it('tells apart what differs and nothing else, as its tables say', () => {
    // Five of ten above: U = 25 of 25, z = 12.5 / √22.9.
    expect(rankDeviate([6, 7, 8, 9, 10], [1, 2, 3, 4, 5])).toBeCloseTo(2.611, 3);
    expect(rankDeviate([1, 4, 5, 8], [2, 3, 6, 7])).toBeCloseTo(0, 6);
  });
});

describe.each(databases)('whoever asks a public page all day on %s', (_name, open) => {
  it('waits as long in the minute of an anonymous post as in any other', async () => {
    const service = await aService({open, env: readEnv({TRUST_PROXY: '1'})});
    const mails = mailStore(service.database.db);
    const words = 'words '.repeat(400);
    for (let number = 0; number < 1_000; number += 1)
      await mails.add({recipient: `${number}@example.org`, subject: 'As large as a real one', body: words}, new Date());
    const {jobs} = service.waymark;
    await jobs.start();
    await jobs.stop();
    const began = Date.parse('2026-11-21T10:00:00.000Z');
    const waited: Record<'post' | 'none', number[]> = {post: [], none: []};
    for (let minute = 1; minute <= minutes; minute += 1) {
      const kind = minute % 2 === 0 ? 'post' : 'none';
      service.setNow(new Date(began + minute * 60_000).toISOString());
      if (kind === 'post') {
        const {answer} = await postAnonymously(stranger(service, `203.0.113.${minute}`), {title: `Post number ${minute}`});
        expect(answer.status).toBe(201);
      }
      let ticking = true;
      let longest = 0;
      const asking = (async () => {
        while (ticking) {
          const asked = performance.now();
          await request(service.app).get('/api/session').expect(200);
          longest = Math.max(longest, performance.now() - asked);
        }
      })();
      await jobs.runDue();
      ticking = false;
      await asking;
      waited[kind].push(longest);
    }
    expect(Math.abs(rankDeviate(waited.post, waited.none))).toBeLessThan(tooFar);
  });
});

describe.each(databases)('the log, the database and the file of limits of a day with one anonymous post on %s', (_name, open) => {
  it('name nobody', async () => {
    const lines: string[] = [];
    const pages = [aPage({key: 'find-person'})];
    const service = await aService({open, lines, manifest: {schema: 'content/1', pages}});
    const secret = 'a-secret-that-only-the-tests-know';
    const person = await service.add();
    const signed = await service.as(person);
    await signed.get('/api/session').expect(200);
    // The page that knows nobody: what it asks, and in the end what it sends.
    const send = stranger(service);
    await send('get', '/api/anonymous/announcements').expect(200);
    await send('get', '/api/anonymous/form').expect(200);
    expect((await postAnonymously(send, {})).answer.status).toBe(201);
    // And what the same person says under the promise that nobody can tell who it was.
    await signed.post('/api/content/find-person/feedback').send({verdict: 'wrong', words: 'The second step.'}).expect(201);
    await signed.post('/api/search/gaps').send({query: 'unfindable words', outcome: 'nothing'});

    const logged = lines.map((line) => JSON.parse(line) as {route?: string});
    expect(logged.map(({route}) => route)).toContain('/api/content/:key/feedback');
    expect(logged.filter(({route = ''}) => /anonymous|session/.test(route))).toEqual([]);

    const {db, kind, url} = service.database;
    const names = [person.id, person.email].flatMap((name) => [
      name,
      createHmac('sha256', secret).update(name).digest('base64url'),
    ]);
    const limits =
      kind === 'sqlite'
        ? ['.limits', '.limits-wal', '.limits-journal']
            .map((end) => url.slice('sqlite:'.length) + end)
            .filter((file) => existsSync(file))
            .map((file) => readFileSync(file, 'latin1'))
            .join()
        : JSON.stringify((await sql`select * from rate_limit`.execute(db)).rows);
    expect(names.filter((name) => limits.includes(name) || lines.join().includes(name))).toEqual([]);
    // No row says when the person did anything but sign in.
    const rows = await db.selectFrom('feedback').selectAll().execute();
    expect(JSON.stringify(rows)).not.toMatch(/\d\d:\d\d/);
  });
});
