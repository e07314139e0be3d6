import {describe, expect, it} from 'vitest';
import {readEnv} from '../../env.ts';
import {deliverMail} from '../../mail/deliver.ts';
import {mailStore} from '../../mail/store.ts';
import {unsubscribeTokens} from '../../mail/unsubscribe.ts';
import {databases} from '../../testing/databases.ts';
import {aMailServer} from '../../testing/mail-server.ts';
import {aService} from '../../testing/service.ts';
import {digestStore} from './store.ts';

/** After everything that waits is due. */
const now = () => new Date('2026-11-24T10:00:00.000Z');
const anIdea = {kind: 'idea', title: 'Show who has the case'};

describe.each(databases)('mail about posts on %s', (_name, open) => {
  async function aBox() {
    const server = await aMailServer();
    const service = await aService({env: readEnv({SMTP_URL: server.url}), open});
    const mails = mailStore(service.database.db);
    const deliver = async () => {
      await deliverMail({
        smtpUrl: server.url,
        mailFrom: 'Waymark <w@waymark.example>',
        baseUrl: 'http://localhost:3000',
        mails,
        now,
      });
      return server.mails.splice(0);
    };
    const author = await service.add({email: 'author@example.org', name: 'Ann Author'});
    const coordinator = await service.add({email: 'coordinator@example.org', role: 'coordinator'});
    const [write, answer] = [await service.as(author), await service.as(coordinator)];
    const {body: post} = await write.post('/api/suggestions').send(anIdea).expect(201);
    const step = (version: number, given: object = {}) =>
      answer
        .post(`/api/suggestions/${post.id}/steps`)
        .send({status: 'acknowledged', reason: 'We **have** read it.', version, ...given});
    return {service, deliver, author, write, answer, id: post.id as string, step};
  }

  it('tells an author at once what was said, and lets them stop it in one step', async () => {
    const {deliver, step, service, id} = await aBox();
    await step(1).expect(201);
    const [sent, ...more] = await deliver();
    expect(more).toEqual([]);
    expect(sent?.to).toEqual(['author@example.org']);
    expect(sent?.mail.subject).toBe('Acknowledged: Show who has the case');
    expect(sent?.mail.html).toBeUndefined();
    expect(sent?.mail.text).toContain('We have read it.');
    expect(sent?.mail.text).toContain(`http://localhost:3000/suggestions/${id}`);
    const header = (name: string) => sent?.mail.headers.find(({key}) => key === name)?.value ?? '';
    expect(header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click');
    const {pathname, search} = new URL(/<(.*)>/.exec(header('list-unsubscribe'))?.[1] ?? '');
    const scanner = await service.as(undefined);
    // A link scanner opens what it finds: nothing may happen.
    await scanner.get(pathname + search).expect(404);
    await step(2).expect(201);
    expect(await deliver()).toHaveLength(1);
    // A mail reader posts, from nowhere and without a cookie.
    await scanner
      .post(pathname + search)
      .set('Origin', '')
      .type('form')
      .send('List-Unsubscribe=One-Click')
      .expect(200);
    await step(3).expect(201);
    expect(await deliver()).toEqual([]);
  });

  it('tells nobody of what they did themselves', async () => {
    const {deliver, service, answer} = await aBox();
    const {body: own} = await answer.post('/api/questions').send({title: 'How do I move a case?'}).expect(201);
    await answer.put(`/api/posts/${own.id}/following`).send({following: true}).expect(200);
    await answer.post(`/api/questions/${own.id}/answers`).send({text: 'I found it.'}).expect(201);
    service.setNow('2026-11-22T10:00:00.000Z');
    await answer.put('/api/mail-choices').send({kind: 'queue', wanted: false}).expect(200);
    await service.waymark.writeDigests();
    expect(await deliver()).toEqual([]);
  });

  it('writes one digest a day: to the coordinator who is waiting, to followers what changed', async () => {
    const {deliver, service, step, id} = await aBox();
    const follower = await service.as(await service.add({email: 'follower@example.org'}));
    await follower.put(`/api/posts/${id}/following`).send({following: true}).expect(200);
    await step(1).expect(201);
    await step(2, {status: 'planned', reason: 'In the spring.'}).expect(201);
    await deliver();
    service.setNow('2026-11-23T06:59:00.000Z');
    await service.waymark.writeDigests();
    expect(await deliver()).toEqual([]);
    service.setNow('2026-11-23T07:01:00.000Z');
    for (let time = 0; time < 3; time += 1) await service.waymark.writeDigests();
    const sent = await deliver();
    expect(sent.map(({to, mail}) => [to[0], mail.subject]).sort()).toEqual([
      ['coordinator@example.org', 'One thing needs you'],
      ['follower@example.org', 'Planned: Show who has the case'],
    ]);
    const digest = sent.find(({to}) => to[0] === 'coordinator@example.org')?.mail.text;
    expect(digest).toContain('Waiting since 21 November 2026: A basic user, Blaby District Council');
    service.setNow('2026-11-24T08:00:00.000Z');
    await service.waymark.writeDigests();
    // Nothing new to follow; somebody still waits.
    expect((await deliver()).map(({to}) => to[0])).toEqual(['coordinator@example.org']);
  });

  it('writes the letters of a day once, whichever of two processes comes first', async () => {
    const {service} = await aBox();
    const {db} = service.database;
    const write = {
      followed: () => ({recipient: 'a@example.org', subject: 'News', body: ''}),
      queue: () => ({recipient: 'a@example.org', subject: 'Queue', body: ''}),
    };
    const both = [digestStore(db), digestStore(db)].map((news) => news.writeDigests('2026-11-22', now(), write));
    expect((await Promise.all(both)).sort()).toEqual([false, true]);
    expect(await mailStore(db).waiting(new Date('2026-11-21T10:00:00.000Z'))).toHaveLength(1);
  });

  it('sends a followed post nobody may read any more to nobody', async () => {
    const {deliver, service, step, id, answer} = await aBox();
    const follower = await service.as(await service.add({email: 'follower@example.org'}));
    await follower.put(`/api/posts/${id}/following`).send({following: true}).expect(200);
    await step(1).expect(201);
    await answer
      .put(`/api/posts/${id}/visibility`)
      .send({visibility: 'held', reason: 'It names a person', version: 2})
      .expect(200);
    await deliver();
    service.setNow('2026-11-23T08:00:00.000Z');
    await service.waymark.writeDigests();
    expect((await deliver()).map(({to}) => to[0])).toEqual(['coordinator@example.org']);
  });

  it('withdraws what waits in the outbox when what it speaks of is hidden, and sends nothing about it afterwards', async () => {
    const {deliver, service, step, id, answer} = await aBox();
    const follower = await service.as(await service.add({email: 'follower@example.org'}));
    await follower.put(`/api/posts/${id}/following`).send({following: true}).expect(200);
    await step(1).expect(201);
    service.setNow('2026-11-22T10:00:00.000Z');
    await answer.put('/api/mail-choices').send({kind: 'queue', wanted: false}).expect(200);
    await service.waymark.writeDigests();
    await answer
      .put(`/api/posts/${id}/visibility`)
      .send({visibility: 'held', reason: 'It names a person', version: 2})
      .expect(200);
    await step(3).expect(409);
    expect(await deliver()).toEqual([]);
  });

  it('tells followers of an accepted answer in words of their own', async () => {
    const {deliver, service, write, answer} = await aBox();
    const {body: question} = await write.post('/api/questions').send({title: 'How do I move a case?'}).expect(201);
    const follower = await service.as(await service.add({email: 'follower@example.org'}));
    await follower.put(`/api/posts/${question.id}/following`).send({following: true}).expect(200);
    const {body: given} = await answer.post(`/api/questions/${question.id}/answers`).send({text: 'Like so.'}).expect(201);
    await write.put(`/api/questions/${question.id}/accepted`).send({answerId: given.id, version: 1}).expect(200);
    service.setNow('2026-11-22T10:00:00.000Z');
    await service.waymark.writeDigests();
    const subjects = (await deliver()).map(({to, mail}) => `${to[0]}: ${mail.subject}`);
    expect(subjects).toContain('coordinator@example.org: Your answer helped: How do I move a case?');
    expect(subjects).toContain('follower@example.org: An answer helped: How do I move a case?');
  });

  it('keeps line breaks in a title, a name and an organisation from adding a recipient', async () => {
    const {deliver, service, write, answer} = await aBox();
    const crlf = '\r\nBcc: evil@example.org\r\n\r\nDear all';
    const {body: profile} = await write.get('/api/session');
    await write
      .put('/api/profile')
      .send({name: `Ann${crlf}`, jobFunction: null, version: profile.person.version})
      .expect(200);
    const {body: post} = await write
      .post('/api/suggestions')
      .send({kind: 'idea', title: `A title${crlf}`, details: crlf, named: true, justification: `An example${crlf}`})
      .expect(201);
    await answer.put(`/api/posts/${post.id}/visibility`).send({visibility: 'shown', reason: '', version: 1}).expect(200);
    await write
      .post('/api/suggestions')
      .send({...anIdea, competency: `find${crlf}`})
      .expect(400);
    await answer
      .post(`/api/suggestions/${post.id}/steps`)
      .send({status: 'planned', reason: `Why${crlf}`, version: 2})
      .expect(201);
    service.setNow('2026-11-23T08:00:00.000Z');
    await service.waymark.writeDigests();
    const sent = await deliver();
    expect(sent.map(({to}) => to).sort()).toEqual([['author@example.org'], ['coordinator@example.org']]);
    for (const {mail} of sent) {
      expect(mail.to?.map(({address}) => address)).toHaveLength(1);
      expect([mail.cc ?? [], mail.bcc ?? []]).toEqual([[], []]);
      expect(mail.headers.map(({key}) => key).sort()).toEqual([
        'auto-submitted',
        'content-transfer-encoding',
        'content-type',
        'date',
        'from',
        'list-unsubscribe',
        'list-unsubscribe-post',
        'message-id',
        'mime-version',
        'subject',
        'to',
        'x-auto-response-suppress',
      ]);
    }
  });
});

describe('an unsubscribe link', () => {
  const tokens = unsubscribeTokens('secret');

  it('names a person and a kind of mail, and cannot be made up', () => {
    const token = tokens.make('person', 'own');
    expect(tokens.read(token)).toEqual({personId: 'person', kind: 'own'});
    for (const other of [
      token.replace('person', 'nobody'),
      token.replace('own', 'queue'),
      `${token}x`,
      'person.own.',
      'x',
      unsubscribeTokens('other').make('person', 'own'),
    ])
      expect(() => tokens.read(other)).toThrow();
  });

  it('stops and restarts a kind of mail from the page it leads to, and survives a person nobody knows', async () => {
    const service = await aService({env: readEnv({SMTP_URL: 'smtp://127.0.0.1:1'})});
    const person = await service.add();
    const ours = unsubscribeTokens('a-secret-that-only-the-tests-know');
    const visitor = await service.agent('visitor');
    const choices = async () => (await (await service.as(person)).get('/api/mail-choices')).body.choices;
    const token = ours.make(person.id, 'own');
    await visitor.post('/api/unsubscribe').send({token}).expect(200, {kind: 'own', wanted: false});
    expect(await choices()).toEqual([
      {kind: 'own', wanted: false},
      {kind: 'followed', wanted: true},
      {kind: 'training', wanted: true},
    ]);
    await visitor.post('/api/unsubscribe').send({token, wanted: true}).expect(200);
    expect(await choices()).toContainEqual({kind: 'own', wanted: true});
    await visitor
      .post('/api/unsubscribe')
      .send({token: ours.make('nobody-known', 'own')})
      .expect(200);
    await visitor
      .post('/api/unsubscribe')
      .send({token: `${token}x`})
      .expect(404);
  });
});
