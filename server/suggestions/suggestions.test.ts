import {describe, expect, it} from 'vitest';
import {personStore} from '../people/store.ts';
import {fromCursor, toCursor} from '../posts/list.ts';
import {postStore} from '../posts/store.ts';
import {databases} from '../testing/databases.ts';
import {aPerson, aSuggestion} from '../testing/factories.ts';
import {aService} from '../testing/service.ts';
import {suggestionStore} from './store.ts';

const anIdea = {kind: 'idea', title: 'Show who has the case'};
const aStep = {status: 'acknowledged', reason: 'We have read it.', version: 1};
const nothingMore = async () => {};

describe.each(databases)('suggestionStore on %s', (_name, open) => {
  async function aStore() {
    const {db} = await open();
    const people = personStore(db);
    const add = async (given = {}) => {
      const person = aPerson(given);
      await people.add(person);
      return person;
    };
    return {db, suggestions: suggestionStore(db), posts: postStore(db), add};
  }

  it('gives back what it was given', async () => {
    const {suggestions, add} = await aStore();
    const suggestion = aSuggestion({kind: 'rumour', verdict: 'partly', sources: 'Minutes', competency: 'find', details: 'A\nB'});
    await suggestions.add(suggestion, await add(), true);
    expect(await suggestions.get(suggestion.id)).toEqual(suggestion);
    expect(await suggestions.get('unknown')).toBeUndefined();
  });

  it('refuses to save over a step taken since it was read, and tells nobody of it', async () => {
    const {suggestions, add} = await aStore();
    const read = aSuggestion();
    await suggestions.add(read, await add(), false);
    const step = {
      status: 'planned' as const,
      reason: 'In spring.',
      verdict: null,
      role: 'The coordinator',
      takenOn: '2026-11-22',
    };
    await suggestions.saveStep({...read, status: 'planned'}, step, nothingMore);
    let told = false;
    const stale = suggestions.saveStep({...read, status: 'declined'}, step, async () => void (told = true));
    await expect(stale).rejects.toMatchObject({code: 'conflict'});
    expect(told).toBe(false);
    expect(await suggestions.get(read.id)).toMatchObject({status: 'planned', version: 2});
    expect(await suggestions.steps(read.id)).toEqual([step]);
  });

  it('saves neither the step nor the change where the message cannot be saved', async () => {
    const {suggestions, add} = await aStore();
    const read = aSuggestion();
    await suggestions.add(read, await add(), false);
    const step = {
      status: 'planned' as const,
      reason: 'In spring.',
      verdict: null,
      role: 'The coordinator',
      takenOn: '2026-11-22',
    };
    await expect(suggestions.saveStep(read, step, () => Promise.reject(new Error('no paper')))).rejects.toThrow('no paper');
    expect(await suggestions.get(read.id)).toEqual(read);
    expect(await suggestions.steps(read.id)).toEqual([]);
  });

  it('counts people and organisations behind a suggestion, one a person', async () => {
    const {suggestions, posts, add} = await aStore();
    const suggestion = aSuggestion();
    await suggestions.add(suggestion, await add(), false);
    const people = [
      await add({organisation: 'blaby'}),
      await add({organisation: 'blaby'}),
      await add({organisation: 'melton'}),
      await add({organisation: null}),
    ];
    for (const person of [...people, ...people]) await posts.sayMeToo(suggestion.id, person, true);
    expect(await suggestions.meTooOf(suggestion.id, people[0]?.id)).toEqual({people: 4, organisations: 2, you: true});
    await posts.sayMeToo(suggestion.id, people[2] ?? aPerson(), false);
    expect(await suggestions.meTooOf(suggestion.id, undefined)).toEqual({people: 3, organisations: 1, you: false});
  });

  it('lists by day and then id, whatever order they came in, a page at a time, and each once', async () => {
    const {suggestions, add} = await aStore();
    const author = await add();
    const days = Array.from({length: 45}, (_, number) => `2026-11-${String(1 + ((number * 7) % 15)).padStart(2, '0')}`);
    for (const receivedOn of days) await suggestions.add(aSuggestion({receivedOn}), author, false);
    await suggestions.add(aSuggestion({visibility: 'held', hiddenReason: 'A name', hiddenOn: '2026-11-21'}), author, false);
    const seen = [];
    let page = await suggestions.newestFirst({}, undefined);
    seen.push(...page.items);
    while (page.more) {
      page = await suggestions.newestFirst({}, fromCursor(toCursor(seen.at(-1) ?? {receivedOn: '', id: ''})));
      seen.push(...page.items);
    }
    expect(seen).toHaveLength(45);
    expect(new Set(seen.map(({id}) => id)).size).toBe(45);
    const expected = seen.toSorted((a, b) => b.receivedOn.localeCompare(a.receivedOn) || (a.id < b.id ? -1 : 1));
    expect(seen.map(({id}) => id)).toEqual(expected.map(({id}) => id));
    expect(await suggestions.count({})).toBe(45);
  });

  it('filters by kind, status and competency together', async () => {
    const {suggestions, add} = await aStore();
    const author = await add();
    const wanted = aSuggestion({kind: 'fault', status: 'planned', competency: 'find'});
    for (const other of [{kind: 'idea'}, {status: 'received'}, {competency: 'risk'}] as const)
      await suggestions.add(aSuggestion({...wanted, id: aSuggestion().id, ...other}), author, false);
    await suggestions.add(wanted, author, false);
    const filter = {kind: 'fault', status: 'planned', competency: 'find'} as const;
    expect((await suggestions.newestFirst(filter, undefined)).items.map(({id}) => id)).toEqual([wanted.id]);
    expect(await suggestions.count(filter)).toBe(1);
  });
});

describe('the suggestion box over HTTP', () => {
  it('shows an author by role and organisation, and by name only if they chose so', async () => {
    const service = await aService();
    const author = await service.add({name: 'Secret Name', organisation: 'melton'});
    const agent = await service.as(author);
    const visitor = await service.agent('visitor');
    const post = async (named: boolean) =>
      (
        await agent
          .post('/api/suggestions')
          .send({...anIdea, named})
          .expect(201)
      ).body.id;
    const read = async (id: string) => (await visitor.get(`/api/suggestions/${id}`).expect(200)).body;
    expect((await read(await post(false))).by).toEqual({
      role: 'basic',
      organisation: 'Melton Borough Council',
      name: null,
      you: false,
    });
    expect((await read(await post(true))).by).toMatchObject({name: 'Secret Name'});
  });

  it('answers in the open: each step has a role, a day and a reason in safe Markdown', async () => {
    const service = await aService();
    const {body: posted} = await (await service.agent('basic')).post('/api/suggestions').send(anIdea).expect(201);
    const coordinator = await service.agent('coordinator');
    const step = (given: object) => coordinator.post(`/api/suggestions/${posted.id}/steps`).send({...aStep, ...given});
    await step({reason: 'no'}).expect(400);
    await step({}).expect(201);
    service.setNow('2026-11-23T10:00:00.000Z');
    await step({status: 'declined', reason: 'It costs **too much**.', version: 2}).expect(201);
    await step({status: 'planned', version: 3}).expect(409);
    const {body} = await (await service.agent('visitor')).get(`/api/suggestions/${posted.id}`).expect(200);
    expect(body).toMatchObject({status: 'declined', dueOn: null});
    expect(body.steps).toEqual([
      {status: 'acknowledged', verdict: null, html: '<p>We have read it.</p>\n', role: 'The coordinator', takenOn: '2026-11-21'},
      {
        status: 'declined',
        verdict: null,
        html: '<p>It costs <strong>too much</strong>.</p>\n',
        role: 'The coordinator',
        takenOn: '2026-11-23',
      },
    ]);
  });

  it('promises an acknowledgement within working days, an answer after that, and shows both as days', async () => {
    const service = await aService();
    service.setNow('2026-12-23T10:00:00.000Z');
    const {body: posted} = await (await service.agent('basic')).post('/api/suggestions').send(anIdea);
    const visitor = await service.agent('visitor');
    // Five working days after 23 December: the 25th, the 28th (for the 26th) and 1 January are bank holidays.
    expect((await visitor.get(`/api/suggestions/${posted.id}`)).body.dueOn).toBe('2027-01-04');
  });

  it('lets nobody support their own, and everybody else once', async () => {
    const service = await aService();
    const author = await service.agent('basic');
    const {body: posted} = await author.post('/api/suggestions').send(anIdea);
    await author.put(`/api/posts/${posted.id}/me-too`).send({said: true}).expect(409);
    const other = await service.agent('basic', {organisation: 'melton'});
    for (let time = 0; time < 2; time += 1)
      expect((await other.put(`/api/posts/${posted.id}/me-too`).send({said: true}).expect(200)).body).toEqual({
        people: 1,
        organisations: 1,
        you: true,
      });
    const {body} = await other.put(`/api/posts/${posted.id}/me-too`).send({said: false}).expect(200);
    expect(body).toEqual({people: 0, organisations: 0, you: false});
  });

  it('says what is wrong with a suggestion, by field', async () => {
    const service = await aService();
    const agent = await service.agent('basic');
    const {body} = await agent
      .post('/api/suggestions')
      .send({kind: 'rant', title: 'No', details: 'x'.repeat(5_001)})
      .expect(400);
    expect(Object.keys(body.fields)).toEqual(['kind', 'title', 'details']);
    const {body: unknown} = await agent
      .post('/api/suggestions')
      .send({...anIdea, competency: 'juggling'})
      .expect(400);
    expect(unknown.fields).toEqual({competency: 'Choose one from the list.'});
  });

  it('lists rumours with their verdict, “not known yet” among them', async () => {
    const service = await aService();
    const {body: posted} = await (await service.agent('basic'))
      .post('/api/suggestions')
      .send({kind: 'rumour', title: 'Closed cases are deleted'});
    const coordinator = await service.agent('coordinator');
    await coordinator
      .post(`/api/suggestions/${posted.id}/steps`)
      .send({
        status: 'under-review',
        reason: 'We asked the supplier.',
        verdict: 'not-known-yet',
        sources: 'E-mail of today.',
        version: 1,
      })
      .expect(201);
    const {body} = await (await service.agent('visitor')).get('/api/suggestions/rumours').expect(200);
    expect(body.rumours).toEqual([
      {
        id: posted.id,
        title: 'Closed cases are deleted',
        verdict: 'not-known-yet',
        receivedOn: '2026-11-21',
        checkedOn: '2026-11-21',
        sourcesHtml: '<p>E-mail of today.</p>\n',
      },
    ]);
  });

  it('puts what waits into the coordinator’s queue, with who waits and until when, and takes it out again', async () => {
    const service = await aService();
    const {body: posted} = await (await service.agent('basic', {organisation: 'melton'})).post('/api/suggestions').send(anIdea);
    await (await service.agent('basic')).put(`/api/posts/${posted.id}/me-too`).send({said: true}).expect(200);
    const coordinator = await service.agent('coordinator');
    expect((await coordinator.get('/api/queue')).body.items).toEqual([
      {
        id: `suggestion-${posted.id}`,
        kind: 'New suggestion',
        action: 'Acknowledge or answer',
        title: anIdea.title,
        waiting: 'A basic user, Melton Borough Council, and 1 more',
        since: '2026-11-21T00:00:00.000Z',
        dueAt: '2026-11-27T00:00:00.000Z',
        url: `/suggestions/${posted.id}`,
      },
    ]);
    expect((await (await service.agent('champion')).get('/api/queue')).body.items).toEqual([]);
    await coordinator
      .post(`/api/suggestions/${posted.id}/steps`)
      .send({...aStep, status: 'delivered'})
      .expect(201);
    expect((await coordinator.get('/api/queue')).body.items).toEqual([]);
  });
});
