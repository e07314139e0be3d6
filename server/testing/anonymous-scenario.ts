/** The life of three anonymous posts, from arrival to answer, with every kind of refusal on the way: what the proofs look at. */
import {sql} from 'kysely';
import request from 'supertest';
import type TestAgent from 'supertest/lib/agent.js';
import type {OpenDatabase} from '../db/database.ts';
import {readEnv} from '../env.ts';
import {postAnonymously, solved} from '../fixtures/anonymous-author.ts';
import {deliverMail} from '../mail/deliver.ts';
import {mailStore} from '../mail/store.ts';
import {aMailServer} from './mail-server.ts';
import {aService, origin, type TestService} from './service.ts';

/** What a request carries: it may be nowhere at all. Addresses are from the blocks that are kept for examples. */
export const transient = {
  v4: '203.0.113.77',
  v6: '2001:db8::dead:beef:77',
  agent: 'Quillfeather-Browser/77.1',
  language: 'x-quillish',
  referrer: 'https://referrer-canary.example/page',
};
/** What the account holds: it is in the account's own rows, and may be nowhere near an anonymous record. */
export const author = {name: 'Quentin Quillfeather', email: 'quentin.quillfeather@example.org', organisation: 'blaby'};

/** Requests without a cookie, from an address behind a proxy. */
export function stranger({app}: TestService, address = transient.v4) {
  return (method: 'get' | 'post', path: string, body?: object) =>
    request(app)
      [method](path)
      .set({
        'X-Forwarded-For': address,
        'User-Agent': transient.agent,
        'Accept-Language': transient.language,
        Referer: transient.referrer,
        Origin: origin,
      })
      .send(body);
}

const words = {title: 'Cases are moved without a word', details: 'It happens at night.', reach: 'team'};
const asked = {title: 'How do I see who moved a case?', details: ''};
const refused = {title: 'This one is for the police', details: 'Erase-me-quillwort'};
/** Words that are gone once the post is declined. */
export const erased = refused.details;

export async function anonymousScenario(open: () => Promise<OpenDatabase>) {
  const mails = await aMailServer();
  const lines: string[] = [];
  const service = await aService({open, lines, env: readEnv({SMTP_URL: mails.url, TRUST_PROXY: '1'})});
  const person = await service.add(author);
  const signed = await service.as(person);
  const {body: own} = await signed
    .post('/api/suggestions')
    .send({kind: 'idea', title: 'A signed one of the same person'})
    .expect(201);
  const coordinator = await service.as(await service.add({role: 'coordinator', email: 'coordinator@example.org'}));

  const send = stranger(service);
  const posted = [
    await postAnonymously(send, words),
    await postAnonymously(stranger(service, transient.v6), asked, 'questions'),
    await postAnonymously(send, refused),
  ];
  const answers = [...posted.map(({answer}) => answer as request.Response), ...(await refusals(service, signed))];

  service.setNow('2026-11-22T10:00:00.000Z');
  const {posts} = (await coordinator.get('/api/held').expect(200)).body as {posts: {id: string; title: string}[]};
  const [suggestion = '', question = '', declined = ''] = [words, asked, refused].map(
    ({title}) => posts.find((post) => post.title === title)?.id,
  );
  await coordinator.post(`/api/held/${suggestion}/release`).send({title: words.title, details: words.details}).expect(200);
  await coordinator.post(`/api/held/${question}/release`).send(asked).expect(200);
  await coordinator.post(`/api/held/${declined}/refusal`).send({reason: 'Call the police on 101.'}).expect(200);
  const [receipt, receiptOfQuestion] = posted.map((each) => each.receipt);
  answers.push(await send('post', '/api/anonymous/receipt', {receipt}).expect(200));
  answers.push(await send('post', '/api/anonymous/receipt/replies', {receipt, text: 'It happened again.'}).expect(201));

  service.setNow('2026-11-23T10:00:00.000Z');
  const {body: page} = await coordinator.get(`/api/suggestions/${suggestion}`).expect(200);
  const [reply] = page.replies;
  await coordinator
    .put(`/api/posts/${reply.id}/visibility`)
    .send({visibility: 'shown', reason: '', version: reply.version})
    .expect(200);
  await coordinator
    .post(`/api/suggestions/${suggestion}/steps`)
    .send({status: 'delivered', reason: 'Its owner is told of a move now.', version: page.version})
    .expect(201);
  answers.push(await send('post', '/api/anonymous/receipt/confirmation', {receipt}).expect(200));
  const {body: answer} = await coordinator
    .post(`/api/questions/${question}/answers`)
    .send({text: 'See the history.'})
    .expect(201);
  const accepted = {receipt: receiptOfQuestion, answerId: answer.id};
  answers.push(await send('post', '/api/anonymous/receipt/accepted', accepted).expect(200));
  const other = await service.as(await service.add({email: 'other@example.org'}));
  await other.put(`/api/posts/${suggestion}/following`).send({following: true}).expect(200);
  await other.put(`/api/posts/${suggestion}/me-too`).send({said: true}).expect(200);
  service.setNow('2026-11-24T10:00:00.000Z');
  await service.waymark.writeDigests();
  await deliverMail({
    smtpUrl: mails.url,
    mailFrom: 'w@example.org',
    baseUrl: origin,
    mails: mailStore(service.database.db),
    now: () => new Date('2026-11-25T10:00:00.000Z'),
  });
  await service.waymark.freshness.refresh();
  return {
    service,
    lines,
    mails: mails.mails,
    person,
    posted,
    answers,
    ids: [suggestion, question, reply.id as string],
    ownId: own.id as string,
  };
}

/** 400, 413, 422, 429 and 500, as the routes really give them. */
async function refusals(service: TestService, signed: TestAgent): Promise<request.Response[]> {
  const send = stranger(service);
  const path = '/api/anonymous/suggestions';
  const proof = await solved((await send('get', '/api/anonymous/challenge')).body);
  const whole = {kind: 'fault', title: 'A title that is long enough', receiptHash: 'f'.repeat(64), proof};
  const {db} = service.database;
  const answers = [
    await send('post', path, {...whole, title: 'short'}),
    // The author's own session, valid in every other way.
    await signed.post(path).send(whole),
    await send('post', path, {...whole, details: 'x'.repeat(120_000)}),
    await send('post', path, {...whole, details: 'Ring 0116 496 0123.'}),
  ];
  await sql`alter table anonymous_post rename to away`.execute(db);
  answers.push(await send('post', path, whole));
  await sql`alter table away rename to anonymous_post`.execute(db);
  const flood = stranger(service, '198.51.100.1');
  let last = await flood('get', '/api/anonymous/overdue');
  for (let more = 0; more < 400 && last.status === 200; more += 1) last = await flood('get', '/api/anonymous/overdue');
  return [...answers, last];
}
