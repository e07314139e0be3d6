import {describe, expect, it} from 'vitest';
import {createLog} from '../http/log.ts';
import {databases} from '../testing/databases.ts';
import {jobRunner, nextRun} from './runner.ts';
import {jobStore} from './store.ts';

const at = (seconds: number) => new Date(Date.parse('2026-11-21T10:00:00.000Z') + seconds * 1_000);

const lease = (seconds: number) => ({until: at(seconds), latestDue: at(86_400)});

describe.each(databases)('jobStore on %s', (_name, open) => {
  it('gives a due job to one of two processes', async () => {
    const jobs = jobStore((await open()).db);
    await jobs.announce('digest', at(0));
    expect(await jobs.take('digest', 'one', at(1), lease(60))).toBe(true);
    expect(await jobs.take('digest', 'two', at(1), lease(60))).toBe(false);
  });

  it('frees the job of a process that died once its lease ends', async () => {
    const jobs = jobStore((await open()).db);
    await jobs.announce('digest', at(0));
    await jobs.take('digest', 'one', at(1), lease(60));
    expect(await jobs.take('digest', 'two', at(59), lease(120))).toBe(false);
    expect(await jobs.take('digest', 'two', at(60), lease(120))).toBe(true);
  });

  it('lets a finished job rest until it is due again', async () => {
    const jobs = jobStore((await open()).db);
    await jobs.announce('digest', at(0));
    await jobs.take('digest', 'one', at(1), lease(60));
    await jobs.finish('digest', 'one', at(2), at(30), null);
    expect(await jobs.take('digest', 'two', at(29), lease(90))).toBe(false);
    expect(await jobs.take('digest', 'two', at(30), lease(90))).toBe(true);
  });

  it('takes for due what a wrong clock put off for longer than the job ever rests, and for free what it leased', async () => {
    const jobs = jobStore((await open()).db);
    const farOff = at(400 * 86_400);
    await jobs.announce('digest', farOff);
    expect(await jobs.take('digest', 'one', at(1), lease(60))).toBe(true);
    await jobs.finish('digest', 'one', farOff, at(401 * 86_400), null);
    expect(await jobs.take('digest', 'one', farOff, {until: at(402 * 86_400), latestDue: at(402 * 86_400)})).toBe(false);
    expect(await jobs.take('digest', 'two', at(2), lease(62))).toBe(true);
    await jobs.finish('digest', 'two', at(3), at(60), null);
    expect(await jobs.take('digest', 'one', at(4), lease(64))).toBe(false);
    await jobs.announce('other', at(0));
    expect(await jobs.take('other', 'one', farOff, {until: at(401 * 86_400), latestDue: at(402 * 86_400)})).toBe(true);
    expect(await jobs.take('other', 'two', at(5), lease(65))).toBe(true);
  });
});

describe('a job of every day', () => {
  it.each([
    ['2026-11-21T02:59:59.999Z', '2026-11-21T03:00:00.000Z'],
    ['2026-11-21T03:00:00.000Z', '2026-11-22T03:00:00.000Z'],
    ['2026-11-21T23:00:00.000Z', '2026-11-22T03:00:00.000Z'],
  ])('runs at its hour: after %s at %s', (from, next) => {
    expect(nextRun({every: 86_400, atHour: 3}, new Date(from)).toISOString()).toBe(next);
  });
});

describe('jobRunner', () => {
  it('goes on with the next job when one fails, and notes why', async () => {
    const {db} = await (databases[0] as (typeof databases)[number])[1]();
    const ran: string[] = [];
    const job = (name: string, run: () => Promise<void>) => ({name, every: 60, lease: 60, run});
    const store = jobStore(db);
    const jobs = [
      job('breaks', async () => {
        throw new Error('no paper');
      }),
      job('works', async () => void ran.push('works')),
    ];
    for (const {name} of jobs) await store.announce(name, at(0));
    const runner = jobRunner({jobs, store, log: createLog('silent'), now: () => at(1)});
    await runner.runDue();
    await runner.runDue();
    expect(ran).toEqual(['works']);
    const rows = await db.selectFrom('job').select(['name', 'failure', 'leased_by']).orderBy('name').execute();
    expect(rows).toEqual([
      {name: 'breaks', failure: 'no paper', leased_by: null},
      {name: 'works', failure: null, leased_by: null},
    ]);
  });
});
