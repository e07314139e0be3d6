import express from 'express';
import request from 'supertest';
import {describe, expect, it, vi} from 'vitest';
import {databases} from '../testing/databases.ts';
import {busyLimit, createLimits, floodLimit, networkOf} from './limits.ts';
import {createLog} from './log.ts';
import {problemHandler} from './problems.ts';

describe('a flood', () => {
  it('from one address is stopped, whatever cookie it carries', async () => {
    const limited = express();
    limited.use(floodLimit(3), (_req, res) => void res.json({}));
    limited.use(problemHandler(createLog('silent')));
    const answers = [];
    for (let number = 0; number < 4; number += 1)
      answers.push((await request(limited).get('/').set('Cookie', `a=${number}`)).status);
    expect(answers).toEqual([200, 200, 200, 429]);
  });
});

describe.each(databases)('tries for an account on %s', (_name, open) => {
  it('are refused after ten, and forgotten once their time has run out, not before', async () => {
    const database = await open();
    const {signIn} = createLimits(database, 'a secret');
    for (let number = 0; number < 10; number += 1) await signIn.count('somebody');
    await expect(signIn.count('somebody')).rejects.toMatchObject({code: 'too-many'});
    await database.forgetCounts(new Date());
    await expect(signIn.count('somebody')).rejects.toMatchObject({code: 'too-many'});
    await database.forgetCounts(new Date(Date.now() + 3_600_000));
    await signIn.count('somebody');
  });

  it('leave no clock that goes on when the database is closed', async () => {
    const database = await open();
    const clock = vi.spyOn(globalThis, 'setTimeout');
    const {signIn} = createLimits(database, 'a secret');
    await signIn.count('somebody');
    const long = clock.mock.calls.filter(([, ms = 0]) => ms >= 60_000);
    clock.mockRestore();
    expect(long).toEqual([]);
  });
});

describe('what many want at once', () => {
  it('is refused beyond so many under way, with when to come back, and taken again when these are done', async () => {
    const ends: (() => void)[] = [];
    const limited = express();
    limited.use(busyLimit(20), (_req, res) => void ends.push(() => res.json({})));
    limited.use(problemHandler(createLog('silent')));
    // A request of supertest is sent when somebody waits for it.
    const ask = () => Promise.resolve(request(limited).get('/'));
    const asked = Array.from({length: 50}, ask);
    const refused = await Promise.race(asked);
    expect([refused.status, refused.headers['retry-after']]).toEqual([503, '10']);
    await expect.poll(() => ends.length).toBe(20);
    for (const end of ends) end();
    const statuses = (await Promise.all(asked)).map(({status}) => status);
    expect([statuses.filter((status) => status === 200).length, statuses.filter((status) => status === 503).length]).toEqual([
      20, 30,
    ]);
    const again = ask();
    await expect.poll(() => ends.length).toBe(21);
    ends.at(-1)?.();
    expect((await again).status).toBe(200);
  });
});

describe('an address, as floods are counted', () => {
  it.each([
    ['203.0.113.7', '203.0.113.7'],
    ['::ffff:203.0.113.7', 'cb00:7107'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:db8:1:2::9', '2001:db8:1:2'],
    ['2001:DB8:1:2:ffff::', '2001:db8:1:2'],
    ['2001:db8::9', '2001:db8:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['::1', '0:0:0:0'],
    ['203.0.113.7:51234', '203.0.113.7'],
    ['[2001:db8:1:2::9]:443', '2001:db8:1:2'],
    ['[2001:db8:1:2::9]', '2001:db8:1:2'],
    ['64:ff9b::cb00:7107', 'cb00:7107'],
    ['unknown', 'unknown'],
  ])('%s counts as %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });

  it('of IPv6 is that of the network: 330 of one are stopped as one', async () => {
    const limited = express();
    limited.set('trust proxy', 1);
    limited.use(floodLimit(300), (_req, res) => void res.json({}));
    limited.use(problemHandler(createLog('silent')));
    const statuses = [];
    for (let number = 1; number <= 310; number += 1)
      statuses.push(
        (
          await request(limited)
            .get('/')
            .set('X-Forwarded-For', `2001:db8:1:2::${number.toString(16)}`)
        ).status,
      );
    expect(statuses.filter((status) => status === 429)).toHaveLength(10);
  });
});
