import {describe, expect, it} from 'vitest';
import {postAnonymously, solved} from '../fixtures/anonymous-author.ts';
import {stranger} from '../testing/anonymous-scenario.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import type {Challenge} from './contract.ts';
import {createPace} from './pace.ts';
import {takenBy} from './rules.ts';

describe.each(databases)('an anonymous post on %s', (_name, open) => {
  it('is refused once an hour or a day is full, in words that keep the text', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const {body} = await coordinator.get('/api/settings');
    await coordinator
      .put('/api/settings')
      .send({settings: {...body.settings, anonymousPerDay: 10}, version: body.version})
      .expect(200);
    const senders = Array.from({length: 14}, (_, number) => stranger(service, `203.0.113.${number}`));
    const proofs = await Promise.all(
      senders.map(async (send) => solved((await send('get', '/api/anonymous/challenge')).body as Challenge)),
    );
    const words = {kind: 'concern', title: 'Cases are moved without a word'};
    const sendAt = async (time: string, from: number, to: number) => {
      service.setNow(`2026-11-21T${time}:00.000Z`);
      const answers = [];
      for (let number = from; number < to; number += 1)
        answers.push(
          await senders[number]?.('post', '/api/anonymous/suggestions', {
            ...words,
            receiptHash: String(number).padStart(64, '0'),
            proof: proofs[number],
          }),
        );
      return answers;
    };
    // Ten a day: five at once, and the others hour by hour.
    const first = await sendAt('00:10', 0, 7);
    expect(first.map((answer) => answer?.status)).toEqual([201, 201, 201, 201, 201, 201, 429]);
    expect(first[6]?.body.detail).toMatch(/until the next one begins.*Your text is still on this page/);
    expect((await sendAt('10:59', 7, 9)).map((answer) => answer?.status)).toEqual([201, 201]);
    expect((await sendAt('23:10', 9, 12)).map((answer) => answer?.status)).toEqual([201, 201, 429]);
    service.setNow('2026-11-22T10:00:00.000Z');
    expect((await postAnonymously(stranger(service), {})).answer.status).toBe(201);
    expect((await coordinator.get('/api/held')).body.refused).toBe(2);
  });

  it('is taken sixty times a minute from one address', async () => {
    const send = stranger(await aService({open}));
    const statuses = [];
    for (let number = 0; number < 61; number += 1) statuses.push((await send('post', '/api/anonymous/suggestions', {})).status);
    expect(statuses.filter((status) => status === 429)).toHaveLength(1);
  });
});

describe('the pace of the box', () => {
  it('takes half of a day at once, more with each hour, and all of it in the last', () => {
    expect([0, 5, 11, 17, 23].map((hour) => takenBy(hour, 100))).toEqual([53, 63, 75, 88, 100]);
    expect([0, 12, 23].map((hour) => takenBy(hour, 1))).toEqual([1, 1, 1]);
  });

  it('asks for more work the more of the day was used when the hour began, and changes at full hours alone', async () => {
    let sent = 0;
    let time = '2026-11-21T10:05:00.000Z';
    const pace = createPace({sentToday: async () => sent, now: () => new Date(time)});
    const factors = [];
    for (const [hour, soFar] of [
      ['10', 0],
      ['10', 49],
      ['11', 49],
      ['12', 50],
      ['12', 99],
      ['13', 75],
      ['14', 99],
    ] as const) {
      time = `2026-11-21T${hour}:30:00.000Z`;
      sent = soFar;
      factors.push(await pace.factor(100));
    }
    expect(factors).toEqual([1, 1, 1, 8, 8, 64, 64]);
  });
});
