import {describe, expect, it, onTestFinished, vi} from 'vitest';
import {solved} from '../fixtures/anonymous-author.ts';
import {stranger} from '../testing/anonymous-scenario.ts';
import {aService} from '../testing/service.ts';
import type {Challenge} from './contract.ts';

describe('the proof of work', () => {
  const body = (proof: unknown) => ({kind: 'idea', title: 'Cases are moved without a word', receiptHash: 'a'.repeat(64), proof});
  async function aStranger() {
    const send = stranger(await aService());
    return {send, proof: await solved((await send('get', '/api/anonymous/challenge')).body as Challenge)};
  }

  it('counts once, even for two requests at the same time', async () => {
    const {send, proof} = await aStranger();
    const answers = await Promise.all([1, 2].map(() => send('post', '/api/anonymous/suggestions', body(proof))));
    expect(answers.map(({status}) => status).sort()).toEqual([201, 400]);
  });

  it('is refused where it was made up, changed or is too old', async () => {
    const {send, proof} = await aStranger();
    const {challenge, solution} = proof;
    const wrong = [
      {challenge, solution: {...solution, counter: solution.counter + 1, derivedKey: '00'.repeat(32)}},
      {challenge: {...challenge, signature: 'f'.repeat(64)}, solution},
      {challenge: {...challenge, parameters: {...challenge.parameters, cost: 1}}, solution},
      {
        challenge: {...challenge, parameters: {...challenge.parameters, expiresAt: challenge.parameters.expiresAt + 600}},
        solution,
      },
    ];
    for (const each of wrong) expect((await send('post', '/api/anonymous/suggestions', body(each))).status).toBe(400);
    vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 12 * 60_000});
    onTestFinished(() => void vi.useRealTimers());
    expect((await send('post', '/api/anonymous/suggestions', body(proof))).status).toBe(400);
    vi.useRealTimers();
    expect((await send('post', '/api/anonymous/suggestions', body(proof))).status).toBe(201);
  });
});
