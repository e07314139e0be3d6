import {describe, expect, it} from 'vitest';
import type {FrozenSet} from '../../quizzes/frozen-set.ts';
import {anAttempt, aPerson, aQuiz} from '../fixtures/factories.ts';
import {rightAnswer, wrongAnswer} from '../fixtures/quiz-answers.ts';
import {personStore} from '../people/store.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import {attemptStore} from './store.ts';

describe.each(databases)('attemptStore on %s', (_name, open) => {
  it('submits an attempt once, however often it is asked', async () => {
    const {db} = await open();
    const person = aPerson();
    await personStore(db).add(person);
    const attempts = attemptStore(db);
    const started = anAttempt({personId: person.id, submittedAt: null, correct: null, answers: {}});
    await attempts.add(started);
    expect(await attempts.submit({...started, submittedAt: '2026-11-21T10:00:00.000Z', correct: 5, answers: {}})).toBe(true);
    expect(await attempts.submit({...started, submittedAt: '2026-11-21T11:00:00.000Z', correct: 1, answers: {}})).toBe(false);
    expect(await attempts.get(started.id)).toMatchObject({correct: 5, submittedAt: '2026-11-21T10:00:00.000Z'});
  });
});

async function aTaker(given: Parameters<typeof aService>[0] = {}) {
  const service = await aService(given);
  const agent = await service.agent('basic');
  const start = async (mode = 'assessment') => (await agent.post('/api/quizzes/basic-find/attempts').send({mode})).body;
  const frozen = async (id: string) => (await attemptStore(service.database.db).get(id))?.served as FrozenSet;
  /** Answers with the first `right` questions right. */
  const submit = async (id: string, right: number) => {
    const {questions} = await frozen(id);
    const answers = Object.fromEntries(
      questions.map((question, index) => [question.key, index < right ? rightAnswer(question) : wrongAnswer(question)]),
    );
    return agent.post(`/api/quizzes/basic-find/attempts/${id}/submission`).send({answers});
  };
  return {service, agent, start, submit, frozen};
}

describe('taking a quiz', () => {
  it('goes on with the open attempt, so that nobody fishes for questions', async () => {
    const {start} = await aTaker();
    const [first, second] = [await start(), await start()];
    expect(second).toEqual(first);
  });

  it('keeps one attempt of several that start at once', async () => {
    const {start} = await aTaker();
    const started = await Promise.all([start(), start(), start()]);
    expect(new Set(started.map(({id}: {id: string}) => id)).size).toBe(1);
  });

  it('refuses practice, which may show the key, while an assessment is open', async () => {
    const {agent, start} = await aTaker();
    await start();
    const {body} = await agent.post('/api/quizzes/basic-find/attempts').send({mode: 'practice'}).expect(409);
    expect(body.detail).toContain('Submit it first');
  });

  it('tells before submission nothing that tells the key apart, and random keys for every attempt', async () => {
    const {service, agent, start, frozen} = await aTaker();
    const practice = await start('practice');
    const attempt = await start();
    const read = (await agent.get(`/api/quizzes/basic-find/attempts/${attempt.id}`).expect(200)).body;
    const served = JSON.stringify([attempt, read]);
    for (const word of ['correct"', 'why', 'misconception', 'Because', 'source', 'seed', '"rev"', 'find-00'])
      expect(served, word).not.toContain(word);
    const keys = [...JSON.stringify((await frozen(attempt.id)).questions).matchAll(/"key":"([^"]+)"/g)].map(
      ([, key]) => key ?? '',
    );
    expect(keys.length).toBe(20);
    expect(new Set(keys).size).toBe(keys.length);
    for (const key of keys) expect(JSON.stringify(practice)).not.toContain(key);
    expect(service.waymark.endpoints.length).toBeGreaterThan(0);
  });

  it('asks about blanks with one sentence a question before they count', async () => {
    const {agent, start} = await aTaker();
    const {id, questions} = await start();
    const {body} = await agent.post(`/api/quizzes/basic-find/attempts/${id}/submission`).send({answers: {}}).expect(400);
    expect(Object.keys(body.fields)).toEqual(questions.map(({key}: {key: string}) => key));
    const {body: result} = await agent
      .post(`/api/quizzes/basic-find/attempts/${id}/submission`)
      .send({answers: {}, blanksAreMeant: true})
      .expect(200);
    expect(result.result).toMatchObject({correct: 0, served: 5, met: false});
  });

  it('links each miss to its passage by page and section, and keeps the first submission', async () => {
    const {start, submit} = await aTaker();
    const {id} = await start();
    const {body} = await submit(id, 3);
    expect(body.result).toMatchObject({correct: 3, met: false});
    expect(body.result.questions[4]).toMatchObject({
      points: 0,
      passage: {title: 'Find earlier reports about a person: Steps', url: '/basic/find/earlier-reports-person#steps'},
    });
    expect((await submit(id, 5)).body.result.correct).toBe(3);
  });

  it('puts assessments on the record and practice nowhere', async () => {
    const {agent, start, submit} = await aTaker();
    await submit((await start('practice')).id, 5);
    expect((await agent.get('/api/record')).body.standings[0]).toMatchObject({state: 'never'});
    await submit((await start()).id, 4);
    expect((await agent.get('/api/record')).body.standings[0]).toMatchObject({
      competency: 'find',
      correct: 4,
      served: 5,
      met: true,
      state: 'current',
      validUntil: '2027-11-21T10:00:00.000Z',
    });
  });

  it('says on the record when evidence has expired', async () => {
    const {service, agent, start, submit} = await aTaker();
    await submit((await start()).id, 4);
    service.setNow('2027-11-21T10:00:00.000Z');
    const person = (await service.waymark.people.byName())[0];
    const again = await service.as(person);
    expect((await again.get('/api/record')).body.standings[0]).toMatchObject({state: 'expired'});
    expect(agent).toBeDefined();
  });

  it('allows two assessments a week', async () => {
    const {agent, start, submit} = await aTaker();
    await submit((await start()).id, 1);
    await submit((await start()).id, 2);
    const {body} = await agent.post('/api/quizzes/basic-find/attempts').send({mode: 'assessment'}).expect(409);
    expect(body.detail).toContain('28 November 2026');
  });

  it('shows nobody somebody else’s attempt', async () => {
    const {service, start} = await aTaker();
    const {id} = await start();
    for (const caller of ['basic', 'champion', 'coordinator'] as const) {
      const other = await service.agent(caller);
      await other.get(`/api/quizzes/basic-find/attempts/${id}`).expect(404);
      await other.post(`/api/quizzes/basic-find/attempts/${id}/submission`).send({answers: {}, blanksAreMeant: true}).expect(404);
    }
  });

  it('grades by what was served, not by what the file says later', async () => {
    const changed = aQuiz();
    const {start, submit} = await aTaker({quizzes: [changed]});
    const {id} = await start();
    for (const question of changed.questions)
      if (question.type === 'single') for (const option of question.options) option.correct = option.id === 'c';
    expect((await submit(id, 5)).body.result.correct).toBe(5);
  });
});

describe.each(databases)('an attempt that is left and gone on with on %s', (_name, open) => {
  it('has every answer that was saved, on whatever device, until it is submitted', async () => {
    const service = await aService({open});
    const person = await service.add();
    const [one, other] = [await service.as(person), await service.as(person)];
    const {body: attempt} = await one.post('/api/quizzes/basic-find/attempts').send({});
    const path = `/api/quizzes/basic-find/attempts/${attempt.id}`;
    const [first, second] = attempt.questions;
    const answers = {[first.key]: [first.options[0].key]};
    expect(attempt.saved).toEqual({});
    await one.put(`${path}/answers`).send({answers}).expect(200);
    expect((await other.post('/api/quizzes/basic-find/attempts').send({})).body).toMatchObject({
      id: attempt.id,
      saved: answers,
      result: null,
    });
    await other
      .put(`${path}/answers`)
      .send({answers: {[first.key]: [second.options[0].key]}})
      .expect(400);
    await (await service.agent('basic')).put(`${path}/answers`).send({answers}).expect(404);
    await other.post(`${path}/submission`).send({answers, blanksAreMeant: true}).expect(200);
    await one.put(`${path}/answers`).send({answers}).expect(409);
    expect((await one.get(path)).body.saved).toEqual({});
  });
});

describe.each(databases)('a result that is close on %s', (_name, open) => {
  it('offers up to three more at once, keeps what was answered, and counts all', async () => {
    const {agent, start, frozen, submit} = await aTaker({open});
    const {id} = await start();
    const path = `/api/quizzes/basic-find/attempts/${id}`;
    const before = (await submit(id, 3)).body;
    expect(before.result).toMatchObject({correct: 3, served: 5, passMark: 4, met: false, offer: 3});
    const {body: asked} = await agent.post(`${path}/more`).send({}).expect(201);
    expect(asked).toMatchObject({more: true, result: null});
    expect(asked.questions).toHaveLength(3);
    // Until they are answered the result stands.
    expect((await agent.get('/api/record')).body.standings[0]).toMatchObject({correct: 3, served: 5});
    await agent.post(`${path}/submission`).send({answers: {}}).expect(400);
    const set = await frozen(id);
    const added = set.questions.filter(({key}) => set.more?.keys.includes(key));
    expect(new Set(set.questions.map((question) => question.id)).size).toBe(8);
    const answers = Object.fromEntries(added.map((question) => [question.key, rightAnswer(question)]));
    // What was graded is not answered again.
    const [graded] = set.questions;
    await agent
      .post(`${path}/submission`)
      .send({answers: {...answers, [graded?.key ?? '']: graded && rightAnswer(graded)}})
      .expect(400);
    const {body: after} = await agent.post(`${path}/submission`).send({answers}).expect(200);
    expect(after.result).toMatchObject({correct: 6, served: 8, passMark: 6, met: true, offer: 0});
    expect(after.result.questions).toHaveLength(8);
    expect((await agent.get('/api/record')).body.standings[0]).toMatchObject({correct: 6, served: 8});
    await agent.post(`${path}/more`).send({}).expect(409);
  });

  it('offers none after a pass, where the rest cannot pass, for practice, or an hour later', async () => {
    const {agent, start, submit, service} = await aTaker({open});
    const clear = await start();
    expect((await submit(clear.id, 2)).body.result.offer).toBe(0);
    await agent.post(`/api/quizzes/basic-find/attempts/${clear.id}/more`).send({}).expect(409);
    const practice = await start('practice');
    expect((await submit(practice.id, 3)).body.result.offer).toBe(0);
    const close = await start();
    expect((await submit(close.id, 3)).body.result.offer).toBe(3);
    service.setNow('2026-11-21T11:30:00.000Z');
    await agent.post(`/api/quizzes/basic-find/attempts/${close.id}/more`).send({}).expect(409);
    service.setNow('2026-12-21T11:30:00.000Z');
    const passed = await start();
    expect((await submit(passed.id, 4)).body.result).toMatchObject({met: true, offer: 0});
  });
});

describe.each(databases)('how sure somebody is on %s', (_name, open) => {
  it('is kept with the answers, shown with the result, and no part of the score', async () => {
    const service = await aService({open, quizzes: [aQuiz({certainty: 'optional'})]});
    const agent = await service.agent('basic');
    const {body: attempt} = await agent.post('/api/quizzes/basic-find/attempts').send({});
    expect(attempt).toMatchObject({asksCertainty: true, savedCertainty: {}});
    const path = `/api/quizzes/basic-find/attempts/${attempt.id}`;
    const [first, second] = attempt.questions as {key: string; options: {key: string}[]}[];
    const certainty = {[first?.key ?? '']: 3, [second?.key ?? '']: 1};
    await agent.put(`${path}/answers`).send({answers: {}, certainty}).expect(200);
    expect((await agent.get(path)).body.savedCertainty).toEqual(certainty);
    await agent
      .put(`${path}/answers`)
      .send({answers: {}, certainty: {other: 3}})
      .expect(400);
    await agent
      .put(`${path}/answers`)
      .send({answers: {}, certainty: {[first?.key ?? '']: 4}})
      .expect(400);
    const {body} = await agent.post(`${path}/submission`).send({answers: {}, certainty, blanksAreMeant: true}).expect(200);
    expect(body.result).toMatchObject({correct: 0, questions: [{certainty: 3}, {certainty: 1}, {certainty: null}, {}, {}]});
  });
});
