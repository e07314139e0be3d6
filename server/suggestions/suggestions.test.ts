import {describe, expect, it} from 'vitest';
import {aService} from '../testing/service.ts';

const anIdea = {kind: 'idea', title: 'Show who has the case'};
const aStep = {status: 'acknowledged', reason: 'We have read it.', version: 1};

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
        group: 'suggestions',
        assigned: null,
        mayBePassedOn: false,
        kind: 'New suggestion',
        action: 'Reply',
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
