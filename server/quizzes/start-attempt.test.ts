import {describe, expect, it, onTestFinished} from 'vitest';
import type {FrozenSet} from '../../quizzes/frozen-set.ts';
import {openDatabase} from '../db/open.ts';
import {aPage, aQuiz, aQuizQuestion} from '../fixtures/factories.ts';
import {rightAnswer, wrongAnswer} from '../fixtures/quiz-answers.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import {attemptStore} from './store.ts';

const source = (page: string) => `docs/basic/find/${page}.mdx#steps`;
const find = aQuiz({
  questions: [
    ...Array.from({length: 6}, (_, number) => aQuizQuestion({id: `find-00${number + 1}`, source: source('person')})),
    aQuizQuestion({id: 'find-007', source: source('address')}),
    aQuizQuestion({id: 'find-008', source: source('address')}),
  ],
});
const interrogate = aQuiz({id: 'enhanced-interrogate', tier: 'enhanced', competency: 'interrogate', title: 'Interrogating'});
const pages = ['person', 'address'].map((key) =>
  aPage({key, url: `/basic/find/${key}`, sections: [{anchor: 'steps', heading: 'Steps', text: 'Search.'}]}),
);

async function aTaker({open, jobFunction = 'analyst'}: {open?: (typeof databases)[number][1]; jobFunction?: string} = {}) {
  const service = await aService({
    quizzes: [find, interrogate],
    manifest: {schema: 'content/1', pages},
    ...(open && {open}),
  });
  const person = await service.add({jobFunction});
  const agent = await service.as(person);
  const coordinator = await service.agent('coordinator');
  const attempts = (quiz: string) => `/api/quizzes/${quiz}/attempts`;
  const start = (body: object = {}, quiz = find.id) => agent.post(attempts(quiz)).send(body);
  const frozen = async (id: string) => (await attemptStore(service.database.db).get(id))?.served as FrozenSet;
  const submit = async (id: string, right = 5, quiz = find.id) => {
    const {questions} = await frozen(id);
    const answers = Object.fromEntries(
      questions.map((each, at) => [each.key, at < right ? rightAnswer(each) : wrongAnswer(each)]),
    );
    return (
      await agent
        .post(`${attempts(quiz)}/${id}/submission`)
        .send({answers})
        .expect(200)
    ).body;
  };
  const idsOf = async (id: string) => (await frozen(id)).questions.map((each) => each.id).sort();
  /** Takes the quiz, and the next day a release touches one page of it. */
  const passThenRelease = async (pages: string[] = ['address']) => {
    await submit((await start()).body.id);
    service.setNow('2026-11-23T10:00:00.000Z');
    await coordinator
      .post('/api/releases')
      .send({system: 'casebook', version: '2.9', releasedOn: '2026-11-23', areas: ['find'], pages})
      .expect(201);
  };
  return {service, person, agent, coordinator, start, submit, frozen, idsOf, passThenRelease};
}

describe.each(databases)('a refresher on %s', (_name, open) => {
  it('asks only what a release touched, counts as no evidence, and is done once it is right', async () => {
    const {agent, start, submit, idsOf, passThenRelease} = await aTaker({open});
    await passThenRelease();
    const standing = async () => (await agent.get('/api/record')).body.standings[0];
    expect(await standing()).toMatchObject({state: 'current', refresh: 2, correct: 5, served: 5});

    const {id, mode, questions} = (await start({mode: 'refresher'}).expect(201)).body;
    expect([mode, questions.length]).toEqual(['refresher', 2]);
    expect(await idsOf(id)).toEqual(['find-007', 'find-008']);
    expect((await submit(id, 1)).result).toMatchObject({met: false, validUntil: null, offer: 0});
    expect(await standing()).toMatchObject({refresh: 2, correct: 5});

    await submit((await start({mode: 'refresher'}).expect(201)).body.id, 2);
    expect(await standing()).toMatchObject({state: 'current', refresh: 0, correct: 5, served: 5});
    expect((await start({mode: 'refresher'}).expect(409)).body.detail).toMatch(/nothing to refresh/);
  });
});

describe('starting', () => {
  it('refuses a refresher where nothing changed, or where the result is not current', async () => {
    const {start, submit} = await aTaker();
    await start({mode: 'refresher'}).expect(409);
    await submit((await start()).body.id, 1);
    await start({mode: 'refresher'}).expect(409);
  });

  it('asks at most as many in a refresher as in a quiz', async () => {
    const {start, passThenRelease} = await aTaker();
    await passThenRelease([]);
    expect((await start({mode: 'refresher'}).expect(201)).body.questions).toHaveLength(5);
  });

  it('ends open practice when the quiz is started, because its result may show answers', async () => {
    const {agent, start} = await aTaker();
    const practice = (await start({mode: 'practice'}).expect(201)).body;
    await start().expect(201);
    const late = await agent
      .post(`/api/quizzes/basic-find/attempts/${practice.id}/submission`)
      .send({answers: {}, blanksAreMeant: true});
    expect([late.status, late.body.detail]).toEqual([404, expect.stringMatching(/has ended because you started another/)]);
    await start({mode: 'practice'}).expect(409);
  });

  it('refuses practice while a refresher is open', async () => {
    const {start, passThenRelease} = await aTaker();
    await passThenRelease();
    await start({mode: 'refresher'}).expect(201);
    expect((await start({mode: 'practice'}).expect(409)).body.detail).toMatch(/refresher/);
  });

  it('draws a refresher anew once something else has changed meanwhile', async () => {
    const {service, agent, coordinator, start, submit, passThenRelease} = await aTaker();
    await passThenRelease();
    const first = (await start({mode: 'refresher'}).expect(201)).body;
    expect((await start({mode: 'refresher'})).body.id).toBe(first.id);
    service.setNow('2026-11-25T10:00:00.000Z');
    await coordinator
      .post('/api/releases')
      .send({system: 'casebook', version: '3.0', releasedOn: '2026-11-25', areas: ['find']})
      .expect(201);
    service.setNow('2026-11-26T10:00:00.000Z');
    const second = (await start({mode: 'refresher'}).expect(201)).body;
    expect([second.id === first.id, second.questions.length]).toEqual([false, 5]);
    await submit(second.id);
    expect((await agent.get('/api/record')).body.standings[0].refresh).toBe(0);
  });

  it('ends an open refresher when the quiz is taken again', async () => {
    const {agent, start, passThenRelease} = await aTaker();
    await passThenRelease();
    const {id} = (await start({mode: 'refresher'}).expect(201)).body;
    await start().expect(201);
    await agent.get(`/api/quizzes/basic-find/attempts/${id}`).expect(404);
  });

  it('practises none of the questions that are open after a close result: the result stands, and they are gone', async () => {
    const {agent, start, submit, idsOf} = await aTaker();
    const {id} = (await start()).body;
    expect((await submit(id, 3)).result.offer).toBe(3);
    await agent.post(`/api/quizzes/basic-find/attempts/${id}/more`).send({}).expect(201);
    const practice = (await start({mode: 'practice', missedOf: id}).expect(201)).body;
    expect(await idsOf(practice.id)).toHaveLength(2);
    const {body} = await agent.get(`/api/quizzes/basic-find/attempts/${id}`).expect(200);
    expect(body.result).toMatchObject({correct: 3, served: 5, offer: 0});
    await agent.post(`/api/quizzes/basic-find/attempts/${id}/more`).send({}).expect(409);
  });

  it('practises what was missed, and nothing else', async () => {
    const {start, submit, frozen, idsOf} = await aTaker();
    const {id} = (await start()).body;
    await submit(id, 3);
    const missed = (await frozen(id)).questions.slice(3).map((each) => each.id);
    await start({mode: 'practice'});
    const practice = (await start({mode: 'practice', missedOf: id}).expect(201)).body;
    expect(await idsOf(practice.id)).toEqual(missed.sort());
    // Asked for again it is gone on with; new questions are a new start.
    expect((await start({mode: 'practice', missedOf: id})).body.id).toBe(practice.id);
    expect((await start({mode: 'practice'})).body.questions).toHaveLength(5);
  });

  it('practises nobody else’s misses, none of an open attempt, and none where all was right', async () => {
    const {service, start, submit} = await aTaker();
    const {id} = (await start()).body;
    await start({mode: 'practice', missedOf: id}).expect(409);
    await submit(id);
    await start({mode: 'practice', missedOf: id}).expect(409);
    await start({mode: 'assessment', missedOf: id}).expect(400);
    const other = await service.agent('basic');
    await other.post('/api/quizzes/basic-find/attempts').send({mode: 'practice', missedOf: id}).expect(404);
    await start({mode: 'practice', missedOf: id}, interrogate.id).expect(404);
  });

  it('opens enhanced quizzes once basic is current, or by the coordinator’s exception', async () => {
    const {person, start, submit, coordinator} = await aTaker();
    const refused = await start({}, interrogate.id).expect(409);
    expect(refused.body.detail).toMatch(/Still to do: Searching\. You can read everything and practise now/);
    await start({mode: 'practice'}, interrogate.id).expect(201);

    const exception = `/api/people/${person.id}/enhanced-exception`;
    expect((await coordinator.put(exception).send({reason: 'short'}).expect(400)).body.fields.reason).toMatch(/Say why/);
    await coordinator.put(exception).send({reason: 'Covers for a colleague from Monday.'}).expect(200);
    await start({}, interrogate.id).expect(201);
    expect((await coordinator.get(exception)).body.exception).toMatchObject({reason: 'Covers for a colleague from Monday.'});
    expect((await coordinator.delete(exception).expect(200)).body.exception).toBeNull();

    await submit((await start()).body.id);
    await start({}, interrogate.id).expect(201);
    await coordinator
      .put('/api/people/nobody-at-all/enhanced-exception')
      .send({reason: 'Somebody who is not there.'})
      .expect(404);
  });
});

describe.each(databases)('two processes on one %s database', (_name, open) => {
  it('never leave practice and assessment of one quiz open together', async () => {
    const {service, person, agent} = await aTaker({open});
    const second = openDatabase(service.database.url);
    const beside = await aService({
      quizzes: [find, interrogate],
      manifest: {schema: 'content/1', pages},
      open: async () => second,
    });
    onTestFinished(() => second.close());
    const other = await beside.as(person);
    const openOnes = async () =>
      (await service.database.db.selectFrom('attempt').select('mode').where('submitted_at', 'is', null).execute()).map(
        ({mode}) => mode,
      );
    for (let round = 0; round < 12; round += 1) {
      const begin = (by: typeof agent, mode: string) => by.post(`/api/quizzes/${find.id}/attempts`).send({mode});
      const answers = await Promise.all([begin(agent, 'practice'), begin(other, 'assessment')]);
      expect(answers.map(({status}) => status).filter((status) => status !== 201 && status !== 409)).toEqual([]);
      expect(await openOnes()).toEqual(['assessment']);
      await service.database.db.deleteFrom('attempt').execute();
    }
  });

  it('keep what two tabs answer beside each other, and count it', async () => {
    const {agent, start, frozen, submit} = await aTaker({open});
    const {id} = (await start()).body;
    const {questions} = await frozen(id);
    const path = `/api/quizzes/${find.id}/attempts/${id}`;
    await Promise.all(
      questions.map((question) =>
        agent
          .put(`${path}/answers`)
          .send({answers: {[question.key]: rightAnswer(question)}, certainty: {[question.key]: 2}})
          .expect(200),
      ),
    );
    expect(Object.keys((await agent.get(path)).body.saved).sort()).toEqual(questions.map(({key}) => key).sort());
    // An old tab that knows of none of it submits: what was kept counts, and no blank is left.
    const {body} = await agent.post(`${path}/submission`).send({answers: {}}).expect(200);
    expect(body.result).toMatchObject({points: questions.length});
    expect((await submit(id)).result).toMatchObject({points: questions.length});
  });
});
