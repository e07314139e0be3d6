import {randomUUID} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import * as z from 'zod';
import {postAnonymously} from '../../fixtures/anonymous-author.ts';
import {aPage} from '../../fixtures/factories.ts';
import {stranger} from '../../testing/anonymous-scenario.ts';
import {databases} from '../../testing/databases.ts';
import {aService} from '../../testing/service.ts';

/** What is made once by its own nature, and by what. */
const onceAnyway: Record<string, string> = {
  '/api/certificates': 'the same certificate while nothing has changed',
  '/api/self-ratings/rounds': 'one round is open at a time',
  '/api/content/:key/verifications': 'the same verification on the same day',
  '/api/documents/:key/versions': 'one draft of a document at a time',
  '/api/releases': 'the version is its key',
  '/api/systems': 'the name is its own',
  '/api/quizzes/:id/attempts': 'an open attempt is gone on with',
  '/api/quizzes/:id/attempts/:attemptId/more': 'what is asked already is asked again',
  '/api/suggestions/:id/steps': 'the edition that it was written over',
  '/api/anonymous/suggestions': 'the receipt',
  '/api/anonymous/questions': 'the receipt',
  '/api/people/:id/reset-link': 'the newest link alone works',
  '/api/invitations/many': 'an address that has an open invitation is left alone',
  '/api/invitations/:id/renew': 'the newest link alone works',
  '/api/invitations/accept': 'the link works once',
};

it('whatever makes something takes an id of its sender, or says why one press makes one thing anyway', async () => {
  const {waymark} = await aService();
  const creating = waymark.endpoints.filter(({method, status}) => method === 'post' && status === 201);
  const withId = creating.filter(({body}) => body instanceof z.ZodObject && 'id' in body.shape).map(({path}) => path);
  expect(
    creating
      .map(({path}) => path)
      .filter((path) => !withId.includes(path))
      .sort(),
  ).toEqual(Object.keys(onceAnyway).sort());
  expect(withId).toHaveLength(12);
});

describe.each(databases)('what is sent twice under one id on %s', (_name, open) => {
  async function aSite() {
    const pages = [aPage({key: 'find-person'})];
    const service = await aService({open, manifest: {schema: 'content/1', pages}});
    const author = await service.agent('basic');
    const coordinator = await service.agent('coordinator');
    const question = (await author.post('/api/questions').send({title: 'How do I find a case?'}).expect(201)).body.id as string;
    const invited = {email: 'new@example.org', role: 'basic'};
    const forms: [path: string, by: typeof author, body: object, table: string][] = [
      ['/api/suggestions', author, {kind: 'idea', title: 'Show who has the case'}, 'suggestion'],
      ['/api/questions', author, {title: 'How do I close a case?'}, 'question'],
      [`/api/questions/${question}/answers`, author, {text: 'By its reference.'}, 'answer'],
      [`/api/questions/${question}/answers`, coordinator, {text: 'By its name.', official: true}, 'answer'],
      [`/api/questions/${question}/comments`, author, {text: 'Thank you.'}, 'comment'],
      [`/api/posts/${question}/notes`, coordinator, {text: 'Ask the champion.'}, 'note'],
      ['/api/content/find-person/feedback', author, {verdict: 'yes'}, 'feedback'],
      ['/api/invitations', coordinator, invited, 'invitation'],
      [
        '/api/training-needs/actions',
        coordinator,
        {competency: 'find', kind: 'mentor', owner: 'champion', reason: 'Most of them ask.'},
        'need_action',
      ],
    ];
    const rows = async (table: string) =>
      (
        await service.database.db
          .selectFrom(table as 'note')
          .selectAll()
          .execute()
      ).length;
    return {service, author, coordinator, forms, rows};
  }

  it('is one, whether its answer got lost or both are under way, in every form', async () => {
    const {forms, rows} = await aSite();
    for (const [path, by, body, table] of forms) {
      const before = await rows(table);
      const send = (id: string) => by.post(path).send({...body, id});
      const id = randomUUID();
      const [first, beside] = await Promise.all([send(id), send(id)]);
      const later = await send(id);
      expect([first?.status, beside?.status, later.status], path).toEqual([201, 201, 201]);
      if (table !== 'invitation') expect([beside?.body, later.body], path).toEqual([first?.body, first?.body]);
      expect(await rows(table), path).toBe(before + 1);
      // An address that was invited once is not invited again.
      const other = 'email' in body ? {email: 'another@example.org'} : {};
      await by.post(path).send({...body, ...other, id: randomUUID()});
      expect(await rows(table), path).toBe(before + 2);
    }
  });

  it('is nobody else’s to send', async () => {
    const {author, coordinator} = await aSite();
    const id = randomUUID();
    const body = {id, kind: 'idea', title: 'Show who has the case'};
    await author.post('/api/suggestions').send(body).expect(201);
    await coordinator.post('/api/suggestions').send(body).expect(409);
    await coordinator.post('/api/questions').send({id, title: 'Is it mine?'}).expect(409);
  });

  it('is no way to what has no author, nor to another kind: the id of a published anonymous post stays its own', async () => {
    const {service, author, coordinator} = await aSite();
    const send = stranger(service);
    await postAnonymously(send, {});
    await postAnonymously(stranger(service, '203.0.113.9'), {title: 'Who can see a closed case?'}, 'questions');
    service.setNow('2026-11-22T10:00:00.000Z');
    const {posts} = (await coordinator.get('/api/held').expect(200)).body;
    for (const {id, title, details} of posts) {
      for (const round of ['held', 'released']) {
        await author.post('/api/suggestions').send({id, kind: 'idea', title: 'Mine from now on'}).expect(409);
        await author.post('/api/questions').send({id, title: 'Mine from now on'}).expect(409);
        const {body} = await author
          .post('/api/questions')
          .send({title: `Another question, ${round}`})
          .expect(201);
        await author.post(`/api/questions/${body.id}/answers`).send({id, text: 'Mine.'}).expect(409);
        await author.post(`/api/questions/${body.id}/comments`).send({id, text: 'Mine.'}).expect(409);
        if (round === 'held') await coordinator.post(`/api/held/${id}/release`).send({title, details}).expect(200);
      }
      expect(await service.database.db.selectFrom('author').selectAll().where('post_id', '=', id).execute()).toEqual([]);
    }
    expect(posts).toHaveLength(2);
  });

  it('with other words is said to have arrived, and nothing that was mended is lost in silence', async () => {
    const {forms} = await aSite();
    const mended = {
      title: 'How do I find a closed case?',
      text: 'By something else.',
      words: 'Else',
      reason: 'Most of them ask again.',
      email: 'x@example.org',
    };
    for (const [path, by, body] of forms) {
      const id = randomUUID();
      await by
        .post(path)
        .send({...body, id})
        .expect(201);
      const changed = Object.fromEntries(
        Object.entries(body).map(([name, value]) => [name, mended[name as keyof typeof mended] ?? value]),
      );
      const again = 'verdict' in changed ? {verdict: 'no', words: 'Else'} : changed;
      const {body: problem} = await by
        .post(path)
        .send({...again, id})
        .expect(409);
      expect(problem.detail, path).toMatch(/^Your first try arrived after all/);
    }
  });

  it('has a random id and no other: a time would tell when it was written', async () => {
    const {author} = await aSite();
    for (const id of ['1', '018f3a3e-7b7a-7c3a-8b1a-0123456789ab', `${'0'.repeat(8)}-0000-1000-8000-${'0'.repeat(12)}`])
      await author.post('/api/suggestions').send({id, kind: 'idea', title: 'Show who has the case'}).expect(400);
  });

  it('by a receipt is added once', async () => {
    const {service, coordinator, rows} = await aSite();
    const send = stranger(service);
    const {receipt} = await postAnonymously(send, {});
    service.setNow('2026-11-22T10:00:00.000Z');
    const [post] = (await coordinator.get('/api/held').expect(200)).body.posts;
    await coordinator.post(`/api/held/${post.id}/release`).send({title: post.title, details: post.details}).expect(200);
    const reply = {receipt, id: randomUUID(), text: 'It happened again.'};
    for (let time = 0; time < 2; time += 1) await send('post', '/api/anonymous/receipt/replies', reply).expect(201);
    expect(await rows('anonymous_reply')).toBe(1);
  });
});

describe.each(databases)('a verification on %s', (_name, open) => {
  it('that is sent twice is one', async () => {
    const {database} = await aService({open});
    const {verificationStore} = await import('../../verifications/store.ts');
    const {releaseStore} = await import('../../releases/store.ts');
    const system = (await database.db.selectFrom('system').select('key').executeTakeFirstOrThrow()).key;
    const release = {system, version: '2.8', releasedOn: '2026-10-01', areas: ['find'], pages: [], note: ''};
    await releaseStore(database.db).add(release, new Date());
    const said = {subject: 'page', system, version: '2.8', hash: 'h', role: 'champion' as const, organisationId: 'blaby'};
    const rows = async () => (await database.db.selectFrom('content_verification').selectAll().execute()).length;
    const store = verificationStore(database.db);
    await store.add({...said, at: '2026-11-21T10:00:00.000Z'});
    await store.add({...said, at: '2026-11-21T10:00:01.000Z'});
    expect(await rows()).toBe(1);
    await store.add({...said, at: '2026-11-22T10:00:00.000Z'});
    await store.add({...said, hash: 'changed', at: '2026-11-22T10:00:00.000Z'});
    expect(await rows()).toBe(3);
  });
});
