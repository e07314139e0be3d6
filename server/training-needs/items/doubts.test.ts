import {describe, expect, it} from 'vitest';
import {anAttempt} from '../../fixtures/factories.ts';
import {rightAnswer, wrongAnswer} from '../../fixtures/quiz-answers.ts';
import {attemptStore} from '../../quizzes/store.ts';
import {databases} from '../../testing/databases.ts';
import {aService} from '../../testing/service.ts';
import {doubtStore} from './doubt-store.ts';

const now = new Date('2026-11-21T10:00:00.000Z');
/** The higher the rank, the more is right; the eighth question the other way round. */
const odd = (rank: number, question: number): boolean => (question === 7 ? rank < 0.4 : rank * 12 >= question);

describe.each(databases)('a question in doubt on %s', (_name, open) => {
  it('gives everybody its mark, and is in the queue, until the coordinator has decided', async () => {
    const service = await aService({open});
    const attempts = attemptStore(service.database.db);
    // All but the eighth fits; who ranks about two thirds has five of eight, one less than a pass.
    for (let person = 0; person < 40; person += 1) {
      const {id} = await service.add({name: `Person ${person}`});
      const attempt = anAttempt({personId: id, servedCount: 8, correct: 8});
      const {served: set} = attempt;
      const answers = Object.fromEntries(
        set.questions.map((question, index) => [
          question.key,
          odd(person / 40, index) ? rightAnswer(question) : wrongAnswer(question),
        ]),
      );
      const correct = set.questions.filter((_question, index) => odd(person / 40, index)).length;
      await attempts.add({...attempt, answers, correct});
    }
    const coordinator = await service.agent('coordinator');
    const read = async () => (await coordinator.get('/api/training-needs').expect(200)).body.competencies[0];
    const queue = async () =>
      (await coordinator.get('/api/queue').expect(200)).body.items.filter(
        ({kind}: {kind: string}) => kind === 'Question in doubt',
      );
    const doubted = await read();
    expect(doubted.inDoubt).toBe(1);
    expect(await queue()).toMatchObject([{id: 'doubt-find-008-1', url: '/training-needs/questions#find-008'}]);
    const listed = (await coordinator.get('/api/training-needs/questions-in-doubt').expect(200)).body;
    expect(listed).toMatchObject({
      tested: 8,
      fewest: 20,
      items: [
        {
          id: 'find-008',
          asks: 'What first?',
          competencyName: 'Searching',
          inDoubt: {doubts: ['negative-discrimination', 'distractor-beats-key'], decided: null},
        },
      ],
    });

    const decision = '/api/training-needs/items/find-008/1/decision';
    expect((await coordinator.put(decision).send({verdict: 'sound', reason: 'short'}).expect(400)).body.fields.reason).toMatch(
      /why you think so/,
    );
    await coordinator
      .put(decision)
      .send({verdict: 'sound', reason: 'Two champions read it: it asks what the guide says.'})
      .expect(200);
    const counted = await read();
    expect([counted.inDoubt, (await queue()).length]).toEqual([0, 0]);
    expect(counted.cells[0].passed).toBeLessThan(doubted.cells[0].passed);
    // Found again, it stays decided.
    service.setNow('2026-11-21T12:00:00.000Z');
    expect((await read()).inDoubt).toBe(0);

    await coordinator.put(decision).send({verdict: 'faulty', reason: 'The wrong option is marked as right.'}).expect(200);
    expect((await read()).cells[0].passed).toBe(doubted.cells[0].passed);
    expect((await queue()).length).toBe(0);
    await coordinator.delete(decision).expect(200);
    expect((await queue()).length).toBe(1);
    for (const path of ['find-008/9', 'find-001/1'])
      await coordinator
        .put(`/api/training-needs/items/${path}/decision`)
        .send({verdict: 'sound', reason: 'Nothing speaks against it.'})
        .expect(404);
  });

  it('stands between nobody and a pass: not in the result, not in the record', async () => {
    const service = await aService({open});
    const person = await service.add({jobFunction: 'call-taker'});
    const agent = await service.as(person);
    const attempt = anAttempt({personId: person.id, correct: 3});
    await attemptStore(service.database.db).add({...attempt, correct: 3});
    const path = `/api/quizzes/basic-find/attempts/${attempt.id}`;
    const state = async () => (await agent.get('/api/record').expect(200)).body.standings[0].state;
    expect(await state()).toBe('below');
    await doubtStore(service.database.db).note([{id: 'find-005', rev: 1, doubts: ['below-guessing']}], now);
    expect(await state()).toBe('current');
    expect((await agent.get(path).expect(200)).body.result).toMatchObject({correct: 4, served: 5, passMark: 4, met: true});
    await doubtStore(service.database.db).decide('find-005', 1, {
      verdict: 'sound',
      reason: 'It is sound.',
      decidedAt: now.toISOString(),
    });
    expect(await state()).toBe('below');
  });
});
