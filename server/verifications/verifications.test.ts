import {describe, expect, it} from 'vitest';
import type {Manifest} from '../content/contract.ts';
import {unnamed} from '../db/migrations/0010-systems.ts';
import {aPage, aQuiz} from '../fixtures/factories.ts';
import {releaseStore} from '../releases/store.ts';
import {databases} from '../testing/databases.ts';
import {aService, type TestService} from '../testing/service.ts';
import {toCsv} from './csv.ts';
import {hashWithTexts} from './hash.ts';
import {verificationStore} from './store.ts';

const guide = aPage({
  key: 'find-person',
  url: '/basic/find/person',
  title: 'Find a person',
  sections: [{anchor: 'steps', heading: 'Steps', text: 'Search for the name.'}],
  steps: [
    {step: 'open', title: 'Open the search', anchor: 'steps'},
    {step: 'type', title: 'Type the name', anchor: 'steps'},
  ],
});
const other = aPage({
  key: 'build-report',
  tier: 'enhanced',
  competency: 'interrogate',
  title: 'Build a report',
  owner: 'champion',
});
const document = aPage({key: 'leaflet', kind: 'document', title: 'Leaflet'});
const manifest: Manifest = {schema: 'content/1', pages: [guide, other, document, aPage({kind: 'about'})]};
const system = 'casebook';
const release = {system, version: '2.8', releasedOn: '2026-10-01', areas: ['find', 'interrogate'], note: ''};

async function aVerifier(service: TestService, role: 'enhanced' | 'champion' | 'coordinator' = 'enhanced') {
  const coordinator = await service.agent('coordinator');
  await coordinator.post('/api/releases').send(release);
  const agent = role === 'coordinator' ? coordinator : await service.agent(role, {organisation: 'blaby'});
  const inSystem = async (key: string) => (await agent.get(`/api/content/${key}`).expect(200)).body.systems[0];
  const stateOf = async (key: string) => (await inSystem(key)).state as string;
  const verify = async (key: string, version = '2.8') => {
    const {hash} = await inSystem(key);
    return agent.post(`/api/content/${key}/verifications`).send({system, version, hash});
  };
  const describe_ = (step: string, body: string, number: number, version = '2.8') =>
    agent.put(`/api/content/find-person/steps/${step}`).send({system, version, body, number});
  return {coordinator, agent, stateOf, verify, describeStep: describe_};
}

describe.each(databases)('verificationStore on %s', (_name, open) => {
  it('keeps every verification, and knows the latest of each subject', async () => {
    const {db} = await open();
    const store = verificationStore(db);
    for (const version of ['1', '2'])
      await releaseStore(db).add(
        {system: unnamed, version, releasedOn: '2026-01-01', areas: [], pages: [], note: ''},
        new Date('2026-01-01T10:00:00.000Z'),
      );
    const add = (subject: string, version: string, at: string) =>
      store.add({subject, system: unnamed, version, hash: 'h', role: 'enhanced', organisationId: 'melton', at});
    await add('one', '1', '2026-01-01T10:00:00.000Z');
    await add('two', '1', '2026-01-02T10:00:00.000Z');
    await add('one', '2', '2026-01-03T10:00:00.000Z');
    expect((await store.latest()).map(({subject, version}) => [subject, version]).sort()).toEqual([
      ['one', '2'],
      ['two', '1'],
    ]);
    expect((await store.history('one')).map(({version}) => version)).toEqual(['2', '1']);
    // Several at once are all heard.
    await Promise.all([3, 4, 5].map((day) => add('three', '1', `2026-01-0${day}T10:00:00.000Z`)));
    expect(await store.history('three')).toHaveLength(3);
    expect((await store.history('one'))[0]?.by).toEqual({role: 'enhanced', organisation: 'Melton Borough Council'});
  });
});

describe.each(databases)('content over HTTP on %s', (_name, open) => {
  it('is verified for a version by role and organisation, and nobody’s name is told', async () => {
    const service = await aService({open, manifest});
    const {verify} = await aVerifier(service);
    const visitor = await service.agent('visitor');
    expect((await visitor.get('/api/content/find-person').expect(200)).body.systems).toMatchObject([
      {system: {key: 'casebook', name: 'Casebook'}, state: 'unverified', version: '2.8'},
    ]);
    expect((await verify('find-person')).status).toBe(201);
    const {body} = await visitor.get('/api/content/find-person').expect(200);
    expect(body.systems[0]).toMatchObject({
      state: 'verified',
      verification: {system, version: '2.8', by: {role: 'enhanced', organisation: 'Blaby District Council'}},
      dueOn: '2027-11-21',
    });
    expect(JSON.stringify(body)).not.toContain('Test Person');
  });

  it('is changed by a step that somebody describes, and as it was when that is taken back', async () => {
    const service = await aService({open, manifest});
    const {verify, stateOf, describeStep, agent} = await aVerifier(service);
    await verify('find-person');
    await describeStep('open', 'Press **Search**.', 0).expect(200);
    expect(await stateOf('find-person')).toBe('changed');
    const {texts} = (await agent.get('/api/content/find-person').expect(200)).body;
    expect(texts).toMatchObject([{step: 'open', version: '2.8', html: '<p>Press <strong>Search</strong>.</p>\n'}]);
    await describeStep('open', '', 1).expect(200);
    expect(await stateOf('find-person')).toBe('verified');
    // Every edition is kept.
    const {editions} = (await agent.get('/api/content/find-person/steps/open').expect(200)).body;
    expect(editions.map(({body}: {body: string}) => body)).toEqual(['', 'Press **Search**.']);
  });

  it('is due again where a release touched its area, and only there', async () => {
    const service = await aService({open, manifest});
    const {verify, stateOf, coordinator} = await aVerifier(service, 'coordinator');
    for (const key of ['find-person', 'build-report', 'leaflet', 'basic-find.find-001']) await verify(key);
    expect(await stateOf('basic-find.find-001')).toBe('verified');
    await coordinator
      .post('/api/releases')
      .send({system, version: '2.9', releasedOn: '2026-11-20', areas: ['find'], note: ''})
      .expect(201);
    for (const key of ['find-person', 'leaflet', 'basic-find.find-001']) expect([key, await stateOf(key)]).toEqual([key, 'due']);
    expect(await stateOf('build-report')).toBe('verified');
    await verify('find-person', '2.9');
    expect(await stateOf('find-person')).toBe('verified');
  });

  it('shows what was written for a coming release on its day, not before', async () => {
    const service = await aService({open, manifest});
    const {describeStep, coordinator, agent} = await aVerifier(service);
    await coordinator
      .post('/api/releases')
      .send({system, version: '2.9', releasedOn: '2026-12-01', areas: [], note: ''})
      .expect(201);
    await describeStep('open', 'Press the old button.', 0).expect(200);
    await describeStep('open', 'Press the new button.', 0, '2.9').expect(200);
    const shown = async () => (await agent.get('/api/content/find-person').expect(200)).body.texts[0].html as string;
    expect(await shown()).toContain('old');
    service.setNow('2026-12-01T10:00:00.000Z');
    expect(await shown()).toContain('new');
  });

  it('refuses what moved, what is not recorded and what does not exist, and keeps two editors apart', async () => {
    const service = await aService({open, manifest});
    const {agent, describeStep} = await aVerifier(service);
    const {hash} = (await agent.get('/api/content/find-person').expect(200)).body.systems[0];
    await describeStep('open', 'First', 0).expect(200);
    await agent.post('/api/content/find-person/verifications').send({system, version: '2.8', hash}).expect(409);
    await describeStep('open', 'Second, by somebody who read nothing', 0).expect(409);
    await describeStep('open', 'By somebody who read what is not there', 7).expect(409);
    await describeStep('open', 'For no version', 0, '9.9').expect(400);
    await describeStep('close', 'No such step', 0).expect(404);
    await agent.get('/api/content/nowhere').expect(404);
  });

  it('lists what fits, most urgent first, for a spreadsheet too, and questions for the coordinator alone', async () => {
    const service = await aService({open, manifest, quizzes: [aQuiz()]});
    const {agent, verify, coordinator} = await aVerifier(service);
    await verify('leaflet');
    const all = (await agent.get('/api/content').expect(200)).body;
    expect(all.items.map(({key}: {key: string}) => key)).toEqual(['build-report', 'find-person', 'leaflet']);
    expect(all.counts).toMatchObject({unverified: 2, verified: 1});
    const own = (await agent.get('/api/content?owner=champion&state=unverified').expect(200)).body;
    expect(own.items.map(({key}: {key: string}) => key)).toEqual(['build-report']);
    const soon = async (days: number) => (await agent.get(`/api/content?due=${days}`).expect(200)).body.items.length;
    expect([await soon(90), await soon(365)]).toEqual([0, 1]);
    await agent.get('/api/content/basic-find.find-001').expect(404);
    const {question} = (await coordinator.get('/api/content/basic-find.find-001').expect(200)).body;
    expect(question.options.some(({correct}: {correct: boolean}) => correct)).toBe(true);
    expect((await coordinator.get('/api/content?kind=question').expect(200)).body.items.length).toBeGreaterThan(7);
    const csv = await agent.get('/api/content.csv?state=verified').expect(200);
    expect(csv.headers['content-type']).toContain('text/csv');
    expect(csv.text.split('\r\n')[1]).toContain(
      '"Leaflet","document","basic","find","coordinator","Verified","Casebook","2.8","2026-11-21"',
    );
  });

  it('puts what is due into the queue, a champion’s own into theirs', async () => {
    const service = await aService({open, manifest});
    const {verify, coordinator} = await aVerifier(service);
    const champion = await service.agent('champion');
    await verify('find-person');
    await verify('build-report');
    const review = async (agent: typeof champion) =>
      (await agent.get('/api/queue').expect(200)).body.items
        .filter(({id}: {id: string}) => id.startsWith('review-'))
        .map(({id, kind}: {id: string; kind: string}) => `${id} ${kind}`);
    expect(await review(coordinator)).toEqual([]);
    service.setNow('2027-11-10T10:00:00.000Z');
    const later = await service.agent('coordinator');
    expect(await review(later)).toEqual(['review-build-report Review due', 'review-find-person Review due']);
    expect(await review(await service.agent('champion'))).toEqual(['review-build-report Review due']);
  });
});

describe('toCsv', () => {
  it('quotes, and leaves no cell that a spreadsheet would take for a formula', () => {
    const item = {
      key: 'k',
      kind: 'guide',
      url: '/g',
      tier: 'basic',
      competency: null,
      owner: 'coordinator',
      state: 'unverified',
      verification: null,
      dueOn: null,
      release: null,
    } as const;
    const cells = ['=1+1', '+1', '-1', '@SUM(A1)', '\n=1', 'Say "yes"', 'Plain'].map(
      (title) =>
        toCsv([{...item, title}], 'Casebook', 'https://w.example')
          .split('\r\n')[1]
          ?.split('","guide"')[0],
    );
    expect(cells).toEqual(['"\'=1+1', '"\'+1', '"\'-1', '"\'@SUM(A1)', '"\'\n=1', '"Say ""yes""', '"Plain']);
  });
});

describe('hashWithTexts', () => {
  it('differs with the step, the version and the words, not with the order they are read in', () => {
    const text = {step: 'open', version: '2.8', body: 'Press it.'};
    const other = {step: 'close', version: '2.8', body: 'Press that.'};
    const hash = hashWithTexts('page', [text, other]);
    expect(hashWithTexts('page', [other, text])).toBe(hash);
    for (const changed of [{step: 'shut'}, {version: '2.9'}, {body: 'Press this.'}])
      expect(hashWithTexts('page', [{...text, ...changed}, other])).not.toBe(hash);
    expect(hashWithTexts('page', [])).toBe('page');
  });
});

describe.each(databases)('releases on %s', (_name, open) => {
  it('are recorded once, changed by one person at a time, and stay while something names them', async () => {
    const service = await aService({open, manifest});
    const {coordinator, verify} = await aVerifier(service);
    const {body} = await coordinator.post('/api/releases').send(release).expect(409);
    expect(body.fields.version).toContain('recorded already');
    await coordinator
      .post('/api/releases')
      .send({...release, version: '3', areas: ['fly']})
      .expect(400);
    const change = {releasedOn: '2026-10-02', areas: ['find'], note: 'Later by a day.', edition: 1};
    expect((await coordinator.put('/api/releases/casebook/2.8').send(change).expect(200)).body.edition).toBe(2);
    await coordinator.put('/api/releases/casebook/2.8').send(change).expect(409);
    await verify('find-person');
    await coordinator.delete('/api/releases/casebook/2.8').send({edition: 2}).expect(409);
    await coordinator
      .post('/api/releases')
      .send({...release, version: '3'})
      .expect(201);
    await coordinator.delete('/api/releases/casebook/3').send({edition: 7}).expect(409);
    await coordinator.delete('/api/releases/casebook/3').send({edition: 1}).expect(200);
    expect(
      (await coordinator.get('/api/releases').expect(200)).body.releases.map(({version}: {version: string}) => version),
    ).toEqual(['2.8']);
  });
});
