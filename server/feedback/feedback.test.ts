import {randomUUID} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import {aPage} from '../fixtures/factories.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';

const page = aPage({key: 'find-person', title: 'Find a person', url: '/basic/find/person', competency: 'find'});
const manifest = {schema: 'content/1' as const, pages: [page]};

describe.each(databases)('feedback on %s', (_name, open) => {
  it('is given without an account, counted by competency, and dealt with from the queue', async () => {
    const service = await aService({open, manifest});
    const visitor = await service.agent('visitor');
    const coordinator = await service.agent('coordinator');
    const give = (body: object) => visitor.post('/api/content/find-person/feedback').send(body);
    await give({verdict: 'yes'}).expect(201);
    await give({verdict: 'no'}).expect(201);
    await give({verdict: 'wrong', words: 'Step two names a form that is gone.'}).expect(201);

    const queue = async () =>
      (await coordinator.get('/api/queue').expect(200)).body.items.filter(({id}: {id: string}) => id.startsWith('feedback-'));
    expect(await queue()).toMatchObject([
      {kind: 'Readers wrote about a page', title: 'Find a person', dueAt: '2026-11-27T00:00:00.000Z'},
    ]);
    const {body} = await coordinator.get('/api/feedback').expect(200);
    expect(body.counts).toEqual([{competency: 'find', yes: 1, no: 1, wrong: 1}]);
    expect(body.open).toMatchObject([{words: 'Step two names a form that is gone.', changed: false, receivedOn: '2026-11-21'}]);

    await coordinator.put(`/api/feedback/${body.open[0].id}`).send({settled: true}).expect(200);
    expect(await queue()).toEqual([]);
    await coordinator.put(`/api/feedback/${body.open[0].id}`).send({settled: false}).expect(200);
    expect(await queue()).toHaveLength(1);
  });

  it('asks for the words where something is wrong, and refuses what looks personal', async () => {
    const service = await aService({open, manifest});
    const visitor = await service.agent('visitor');
    const give = (body: object, key = 'find-person') => visitor.post(`/api/content/${key}/feedback`).send(body);
    expect((await give({verdict: 'wrong'}).expect(400)).body.fields.words).toBe('Say what is wrong, in a sentence.');
    expect((await give({verdict: 'no', words: 'Ring me: 07700 900123'}).expect(400)).body.fields.words).toContain(
      'a telephone number',
    );
    await give({verdict: 'yes'}, 'nowhere').expect(404);
  });

  it('counts a no at once, and takes the words that follow it, once', async () => {
    const service = await aService({open, manifest});
    const visitor = await service.agent('visitor');
    const coordinator = await service.agent('coordinator');
    const id = randomUUID();
    const give = (body: object) => visitor.post('/api/content/find-person/feedback').send({id, verdict: 'no', ...body});
    const read = async () => (await coordinator.get('/api/feedback').expect(200)).body;
    await give({}).expect(201);
    expect(await read()).toMatchObject({counts: [{no: 1}], total: 0});
    await give({words: 'Where the button is.'}).expect(201);
    await give({words: 'Where the button is.'}).expect(201);
    expect(await read()).toMatchObject({counts: [{no: 1}], total: 1, open: [{words: 'Where the button is.'}]});
    await give({words: 'Something else.'}).expect(409);
    await give({verdict: 'wrong', words: 'Something else.'}).expect(409);
  });

  it('keeps nobody’s address, account or time', async () => {
    const service = await aService({open, manifest});
    const somebody = await service.agent('basic');
    await somebody.post('/api/content/find-person/feedback').send({verdict: 'no', words: 'Too long.'}).expect(201);
    const row = await service.database.db.selectFrom('feedback').selectAll().executeTakeFirstOrThrow();
    const {id, hash, ...kept} = row;
    expect(kept).toEqual({
      page_key: 'find-person',
      competency: 'find',
      verdict: 'no',
      words: 'Too long.',
      received_on: '2026-11-21',
      settled_on: null,
    });
    expect(hash).toBe(page.hash);
    expect(id).toMatch(/^[0-9a-f-]{36}$/);
  });
});
