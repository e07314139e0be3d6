import {describe, expect, it} from 'vitest';
import {readEnv} from './env.ts';
import {deliverMail} from './mail/deliver.ts';
import {mailStore} from './mail/store.ts';
import {databases} from './testing/databases.ts';
import {aMailServer} from './testing/mail-server.ts';
import {aService, type TestService} from './testing/service.ts';
import type {Caller} from './who/callers.shared.ts';

const marker = 'zanzibar';
const outsiders: Caller[] = ['visitor', 'basic', 'enhanced', 'champion'];
const reason = 'It names a person.';

/** Every kind of thing that is hidden or noted, each with the marker in every field it has, and a follower of each. */
async function hiddenThings(service: TestService) {
  const author = await service.agent('basic', {organisation: 'rutland', name: `Author ${marker}`});
  const coordinator = await service.agent('coordinator');
  const follower = await service.as(await service.add({email: 'follower@example.org'}));
  const post = async (path: string, body: object) => (await author.post(path).send(body).expect(201)).body.id as string;
  const suggestion = (title: string) =>
    post('/api/suggestions', {kind: 'rumour', title, details: `Details ${marker}`, named: true});
  const question = (title: string) => post('/api/questions', {title, details: `Details ${marker}`, named: true});
  const hide = (id: string, visibility: string, version = 1) =>
    coordinator.put(`/api/posts/${id}/visibility`).send({visibility, reason, version}).expect(200);

  const shownSuggestion = (await author.post('/api/suggestions').send({kind: 'rumour', title: 'A rumour for all'}).expect(201))
    .body.id;
  const shownQuestion = (await author.post('/api/questions').send({title: 'A question for all'}).expect(201)).body.id;
  for (const id of [shownSuggestion, shownQuestion])
    await coordinator
      .post(`/api/posts/${id}/notes`)
      .send({text: `Note ${marker}`})
      .expect(201);

  const ids = [shownSuggestion, shownQuestion];
  for (const visibility of ['held', 'removed']) {
    const hiddenSuggestion = await suggestion(`A ${visibility} ${marker} suggestion`);
    const hiddenQuestion = await question(`A ${visibility} ${marker} question`);
    for (const id of [hiddenSuggestion, hiddenQuestion])
      await follower.put(`/api/posts/${id}/following`).send({following: true}).expect(200);
    await coordinator
      .post(`/api/suggestions/${hiddenSuggestion}/steps`)
      .send({status: 'acknowledged', reason: `Reason ${marker}`, verdict: 'true', sources: `Sources ${marker}`, version: 1})
      .expect(201);
    const within = await post(`/api/questions/${hiddenQuestion}/answers`, {text: `Answer ${marker}`});
    const answer = await post(`/api/questions/${shownQuestion}/answers`, {text: `Answer ${marker}`, named: true});
    await author
      .put(`/api/answers/${answer}`)
      .send({text: `Changed answer ${marker}`, version: 1})
      .expect(200);
    const underIt = await post(`/api/questions/${shownQuestion}/comments`, {text: 'Under the answer', answerId: answer});
    const comment = await post(`/api/questions/${shownQuestion}/comments`, {text: `Comment ${marker}`, named: true});
    await hide(hiddenSuggestion, visibility, 2);
    await hide(hiddenQuestion, visibility);
    await hide(answer, visibility, 2);
    await hide(comment, visibility);
    ids.push(hiddenSuggestion, hiddenQuestion, within, answer, underIt, comment);
  }
  await service.waymark.freshness.refresh();
  return {ids, coordinator, author};
}

/** Every address one can read, with every id in every place. */
function readSurfaces({waymark}: TestService, ids: readonly string[]): string[] {
  const words = [
    '',
    `?q=${marker}`,
    `?q=held%20${marker}%20suggestion`,
    '?q=details%20answer%20comment%20note%20reason',
    '?status=answered',
    '?kind=rumour',
  ];
  return waymark.endpoints
    .filter(({method}) => method === 'get')
    .flatMap(({path}) => (path.includes(':') ? ids.map((id) => path.replace(/:\w+/g, id)) : words.map((query) => path + query)));
}

describe.each(databases)('what is held, removed or noted on %s', (_name, open) => {
  it('is on no read surface of anybody but the coordinator', async () => {
    const service = await aService({open});
    const {ids, coordinator} = await hiddenThings(service);
    const surfaces = readSurfaces(service, ids);
    expect(surfaces.length).toBeGreaterThan(100);
    for (const caller of outsiders) {
      const agent = await service.agent(caller);
      for (const path of surfaces) {
        const {text, headers} = await agent.get(path);
        // An answer repeats the words somebody searched for.
        const said = text.replaceAll(`"query":"${marker}"`, '').replaceAll(`"query":"held ${marker} suggestion"`, '');
        expect(`${said} ${JSON.stringify(headers)}`.toLowerCase(), `${caller}: ${path}`).not.toContain(marker);
      }
      const {body: list} = await agent.get('/api/suggestions');
      expect([list.total, list.items.length], caller).toEqual([1, 1]);
      expect((await agent.get('/api/questions')).body).toMatchObject({total: 1, items: [{answers: 0}]});
    }
    // The crawl does reach these things: the coordinator reads every one.
    const seen = await Promise.all(surfaces.map(async (path) => (await coordinator.get(path)).text));
    for (const thing of [
      `A held ${marker} suggestion`,
      `A removed ${marker} question`,
      `Changed answer ${marker}`,
      `Comment ${marker}`,
      `Note ${marker}`,
    ])
      expect(
        seen.some((text) => text.includes(thing)),
        thing,
      ).toBe(true);
  });

  it('is in no message to a follower', async () => {
    const server = await aMailServer();
    const service = await aService({open, env: readEnv({SMTP_URL: server.url})});
    await hiddenThings(service);
    service.setNow('2026-11-22T10:00:00.000Z');
    await service.waymark.writeDigests();
    const mails = mailStore(service.database.db);
    const now = () => new Date('2026-11-24T10:00:00.000Z');
    await deliverMail({smtpUrl: server.url, mailFrom: 'w@example.org', baseUrl: 'http://localhost:3000', mails, now});
    expect(server.mails.length).toBeGreaterThan(0);
    expect(server.mails.filter(({to}) => to[0] === 'follower@example.org')).toEqual([]);
  });

  it('answers a stranger about something held as it does about nothing', async () => {
    const service = await aService({open});
    const {ids} = await hiddenThings(service);
    const agent = await service.agent('basic');
    const nowhere = '00000000-0000-4000-8000-000000000000';
    const [, , heldSuggestion, heldQuestion] = ids;
    for (const [held, path] of [
      [heldSuggestion, 'suggestions'],
      [heldQuestion, 'questions'],
    ] as const) {
      const [one, other] = [await agent.get(`/api/${path}/${held}`), await agent.get(`/api/${path}/${nowhere}`)];
      expect([one.status, one.text]).toEqual([404, other.text]);
      for (const action of ['me-too', 'following']) {
        const body = action === 'me-too' ? {said: true} : {following: true};
        const [first, second] = [
          await agent.put(`/api/posts/${held}/${action}`).send(body),
          await agent.put(`/api/posts/${nowhere}/${action}`).send(body),
        ];
        expect([first.status, first.text]).toEqual([404, second.text]);
      }
    }
  });
});

describe.each(databases)('a body with the name of a column it may not set on %s', (_name, open) => {
  it('is refused whole by every route, one name at a time', async () => {
    const {waymark, database} = await aService({open});
    const columns = new Set((await database.db.introspection.getTables()).flatMap(({columns: all}) => all.map(({name}) => name)));
    expect(columns.size).toBeGreaterThan(60);
    for (const {body, bodyType, method, path} of waymark.endpoints) {
      // Bytes have no names.
      if (body === undefined || bodyType !== undefined) continue;
      const known = new Set(Object.keys((body as unknown as {shape?: object}).shape ?? {}));
      for (const column of columns) {
        if (known.has(column)) continue;
        const {error} = body.safeParse({[column]: 'x'});
        const refused = error?.issues.some((issue) => issue.code === 'unrecognized_keys' && issue.keys.includes(column));
        expect(refused, `${method} ${path} takes ${column}`).toBe(true);
      }
    }
  });

  it('changes nothing in the database', async () => {
    const service = await aService({open});
    const {ids, author} = await hiddenThings(service);
    const [suggestion, question] = ids;
    const coordinator = await service.agent('coordinator');
    const {db} = service.database;
    const tables = (await db.introspection.getTables()).filter(({name}) => !['session', 'rate_limit'].includes(name));
    const columns = [...new Set(tables.flatMap(({columns: all}) => all.map(({name}) => name)))];
    const dump = async () =>
      JSON.stringify(
        await Promise.all(
          tables.map(({name}) =>
            db
              .selectFrom(name as 'person')
              .selectAll()
              .execute()
              .then((rows) => rows.map((row) => JSON.stringify(row)).sort()),
          ),
        ),
      );
    const {version} = (await author.get(`/api/questions/${question}`)).body;
    const valid: [typeof author, 'post' | 'put', string, object][] = [
      [author, 'post', '/api/suggestions', {kind: 'idea', title: 'Show who has the case'}],
      [author, 'post', '/api/questions', {title: 'How do I move a case?'}],
      [author, 'put', `/api/questions/${question}`, {title: 'How do I move a case?', details: '', competency: null, version}],
      [author, 'post', `/api/questions/${question}/answers`, {text: 'Like so.'}],
      [author, 'post', `/api/questions/${question}/comments`, {text: 'Which?'}],
      [author, 'put', `/api/questions/${question}/accepted`, {answerId: null, version}],
      [
        coordinator,
        'post',
        `/api/suggestions/${suggestion}/steps`,
        {status: 'acknowledged', reason: 'We have read it.', version: 1},
      ],
      [coordinator, 'put', `/api/posts/${suggestion}/visibility`, {visibility: 'held', reason, version: 1}],
      [coordinator, 'post', `/api/posts/${suggestion}/notes`, {text: 'A note'}],
      [coordinator, 'put', `/api/posts/${suggestion}/me-too`, {said: true}],
      [coordinator, 'put', `/api/posts/${suggestion}/following`, {following: true}],
      [coordinator, 'put', '/api/mail-choices', {kind: 'own', wanted: false}],
      [coordinator, 'post', '/api/search/found-instead', {}],
    ];
    const before = await dump();
    for (const [agent, method, path, body] of valid) {
      const extra = columns.filter(
        (column) => !(column in body) && !['details', 'competency', 'named', 'official', 'verdict', 'sources'].includes(column),
      );
      const foreign = Object.fromEntries(extra.map((column) => [column, 'x']));
      await agent[method](path)
        .send({...body, ...foreign})
        .expect(400);
    }
    expect((await dump()) === before, 'the database is as it was').toBe(true);
    // Each of them is valid without the columns.
    for (const [agent, method, path, body] of valid.slice(0, 4))
      expect((await agent[method](path).send(body)).status, path).toBeLessThan(300);
  });
});
