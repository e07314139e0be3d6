/** The life of an anonymous post over HTTP: one file, because each test is a way through the same life. */
import {randomUUID} from 'node:crypto';
import {describe, expect, it} from 'vitest';
import type {Challenge} from '../anonymous/contract.ts';
import {postAnonymously, solved} from '../fixtures/anonymous-author.ts';
import {stranger} from '../testing/anonymous-scenario.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import {declinePost, withdrawPost} from './rules.ts';
import {anonymousStore} from './store.ts';

const tomorrow = '2026-11-22T10:00:00.000Z';
const title = 'Cases are moved without a word';

async function aBox(open?: (typeof databases)[number][1]) {
  const service = await aService(open ? {open} : {});
  const send = stranger(service);
  const coordinator = await service.agent('coordinator');
  const held = async () => (await coordinator.get('/api/held').expect(200)).body.posts as {id: string; title: string}[];
  const look = async (receipt: string) => (await send('post', '/api/anonymous/receipt', {receipt})).body;
  const release = async (given: object = {}) => {
    service.setNow(tomorrow);
    const [post] = await held();
    return coordinator.post(`/api/held/${post?.id}/release`).send({title, details: '', ...given});
  };
  return {service, send, coordinator, held, look, release};
}

describe.each(databases)('an anonymous post on %s', (_name, open) => {
  it('waits, unseen, until the day after; then it is released and answered, and its receipt shows that', async () => {
    const {service, send, coordinator, held, look, release} = await aBox(open);
    const {receipt, answer} = await postAnonymously(send, {title, details: 'At **night**.'});
    expect([answer.status, answer.body]).toEqual([201, {done: true}]);
    expect(await held()).toEqual([]);
    expect((await coordinator.get('/api/queue')).body.items).toEqual([]);
    expect(await look(receipt)).toEqual({state: 'held', kind: 'concern', receivedOn: '2026-11-21', dueOn: '2026-11-27'});

    service.setNow(tomorrow);
    const [post] = await held();
    expect(post).toMatchObject({title, details: 'At **night**.', receivedOn: '2026-11-21', dueOn: '2026-11-27'});
    const {items} = (await coordinator.get('/api/queue')).body;
    expect(items).toMatchObject([{kind: 'Anonymous post', url: `/held#post-${post?.id}`}]);
    expect(JSON.stringify(items)).not.toContain('Cases are moved');
    expect((await send('get', `/api/suggestions/${post?.id}`)).status).toBe(404);

    const {body} = await release({details: 'At **night**.'});
    const {body: page} = await send('get', `/api${body.url}`).expect(200);
    // The clock counts from the day it came.
    expect(page).toMatchObject({title, by: null, receivedOn: '2026-11-21', dueOn: '2026-11-27', redactions: []});
    expect(page.anonymous).toEqual({organisation: null, systemVersion: null, reach: null, standing: 'unverified'});
    await coordinator
      .post(`/api${body.url}/steps`)
      .send({status: 'delivered', reason: 'Moves are shown now.', version: 1})
      .expect(201);
    const seen = await look(receipt);
    expect(seen).toMatchObject({state: 'published', url: body.url, suggestion: {status: 'delivered', confirmed: false}});
    expect(JSON.stringify(seen)).not.toMatch(/Cases are moved|At <strong>/);
    const confirmed = await send('post', '/api/anonymous/receipt/confirmation', {receipt}).expect(200);
    expect(confirmed.body.suggestion.confirmed).toBe(true);
    await send('post', '/api/anonymous/receipt/confirmation', {receipt}).expect(409);
    expect((await send('get', `/api${body.url}`)).body.steps.at(-1)).toMatchObject({role: 'Whoever sent this'});
  });

  it('leaves a trace where words were taken out before its release, and needs a reason for it', async () => {
    const {send, look, release} = await aBox(open);
    const {receipt} = await postAnonymously(send, {title, details: 'Ask Mr Quillwort.'});
    expect((await release({details: 'Ask [removed].'})).status).toBe(400);
    // Nobody puts words into somebody else's mouth.
    expect((await release({details: 'Ask nobody.', redacted: 'It named a person.'})).body.fields).toMatchObject({
      details: expect.stringContaining('Only take words out'),
    });
    const {body} = await release({details: 'Ask [removed].', redacted: 'It named a person.'});
    const trace = [{role: 'The coordinator', on: '2026-11-22', reason: 'It named a person.'}];
    expect((await send('get', `/api${body.url}`)).body).toMatchObject({html: '<p>Ask [removed].</p>\n', redactions: trace});
    expect((await look(receipt)).redactions).toEqual(trace);
  });

  it('is declined with a reason that its receipt shows, and forgotten after ninety days', async () => {
    const {service, send, coordinator, held, look} = await aBox(open);
    const {receipt} = await postAnonymously(send, {});
    service.setNow(tomorrow);
    const [post] = await held();
    await coordinator.post(`/api/held/${post?.id}/refusal`).send({reason: 'no'}).expect(400);
    await coordinator.post(`/api/held/${post?.id}/refusal`).send({reason: 'Call 101 for this.'}).expect(200);
    await coordinator.post(`/api/held/${post?.id}/refusal`).send({reason: 'Call 101 for this.'}).expect(409);
    expect(await look(receipt)).toMatchObject({state: 'declined', reason: 'Call 101 for this.', on: '2026-11-22'});
    const store = anonymousStore(service.database.db);
    await store.forgetReceipts('2026-11-22');
    expect((await look(receipt)).state).toBe('declined');
    await store.forgetReceipts('2026-11-23');
    expect((await look(receipt)).status).toBe(404);
    expect(await service.database.db.selectFrom('anonymous_post').selectAll().execute()).toEqual([]);
  });

  it('can be taken back before its release and after it, and then nothing of it is left', async () => {
    const {service, send, coordinator, held, look, release} = await aBox(open);
    const first = await postAnonymously(send, {});
    await send('post', '/api/anonymous/receipt/withdrawal', {receipt: first.receipt}).expect(200);
    service.setNow(tomorrow);
    expect(await held()).toEqual([]);
    service.setNow('2026-11-21T10:00:00.000Z');
    const second = await postAnonymously(send, {title, details: 'quillwort'});
    const {body} = await release({details: 'quillwort'});
    await send('post', '/api/anonymous/receipt/replies', {receipt: second.receipt, text: 'more quillwort'}).expect(201);
    const {body: left} = await send('post', '/api/anonymous/receipt/withdrawal', {receipt: second.receipt}).expect(200);
    expect(left.state).toBe('withdrawn');
    await send('post', '/api/anonymous/receipt/withdrawal', {receipt: second.receipt}).expect(409);
    for (const agent of [coordinator, await service.agent('basic')])
      expect((await agent.get(`/api${body.url}`)).body).toEqual({
        step: 'hidden',
        hidden: {visibility: 'withdrawn', reason: 'Its author took it back.', on: '2026-11-22'},
      });
    expect(JSON.stringify(await service.database.db.selectFrom('suggestion').selectAll().execute())).not.toContain('quillwort');
    expect(await service.database.db.selectFrom('anonymous_reply').selectAll().execute()).toEqual([]);
    const id = body.url.split('/').at(-1);
    await coordinator.put(`/api/posts/${id}/visibility`).send({visibility: 'shown', reason: '', version: 2}).expect(409);
    expect((await look(first.receipt)).state).toBe('withdrawn');
  });

  it('gets replies by receipt, which wait as it did and carry a day', async () => {
    const {service, send, coordinator, look, release} = await aBox(open);
    const {receipt} = await postAnonymously(send, {});
    expect((await send('post', '/api/anonymous/receipt/replies', {receipt, text: 'Too early'})).status).toBe(409);
    const {body} = await release();
    const reply = {receipt, text: 'It happened again.'};
    expect((await send('post', '/api/anonymous/receipt/replies', reply)).body.replies).toMatchObject([
      {state: 'held', day: '2026-11-22'},
    ]);
    expect((await coordinator.get(`/api${body.url}`)).body.replies).toEqual([]);
    service.setNow('2026-11-23T10:00:00.000Z');
    expect((await send('get', `/api${body.url}`)).body.replies).toEqual([]);
    const {items} = (await coordinator.get('/api/queue')).body as {items: {kind: string; url: string}[]};
    expect(items.find(({kind}) => kind === 'Anonymous reply')?.url).toBe(body.url);
    const [waiting] = (await coordinator.get(`/api${body.url}`)).body.replies;
    await coordinator
      .put(`/api/posts/${waiting.id}/visibility`)
      .send({visibility: 'shown', reason: '', version: waiting.version})
      .expect(200);
    expect((await send('get', `/api${body.url}`)).body.replies).toMatchObject([
      {html: '<p>It happened again.</p>\n', day: '2026-11-22'},
    ]);
    expect((await look(receipt)).replies).toMatchObject([{state: 'shown'}]);
    expect((await send('get', '/api/suggestions/feed')).text).toContain('It happened again.');
    await service.waymark.freshness.refresh();
    expect((await send('get', '/api/search?q=happened')).body.results).toMatchObject([{url: body.url}]);
  });

  it('that asks something accepts the answer that helped, or takes that back', async () => {
    const {service, send, coordinator} = await aBox(open);
    const {receipt} = await postAnonymously(send, {title: 'How do I see who moved a case?'}, 'questions');
    service.setNow(tomorrow);
    const [post] = (await coordinator.get('/api/held')).body.posts;
    const {body} = await coordinator.post(`/api/held/${post.id}/release`).send({title: post.title, details: ''}).expect(200);
    const {body: answer} = await coordinator.post(`/api${body.url}/answers`).send({text: 'See its history.'}).expect(201);
    const accept = async (answerId: string | null) =>
      (await send('post', '/api/anonymous/receipt/accepted', {receipt, answerId})).body;
    expect((await accept(answer.id)).question).toMatchObject({status: 'answered', answers: [{accepted: true}]});
    expect((await send('get', `/api${body.url}`)).body).toMatchObject({status: 'answered', by: null});
    expect((await accept(null)).question).toMatchObject({status: 'waiting', dueOn: '2026-11-25'});
    expect((await accept('00000000-0000-4000-8000-000000000000')).status).toBe(404);
    await send('post', '/api/anonymous/receipt/confirmation', {receipt}).expect(409);
  });

  it('is kept once, with the last words, however often it is sent with one receipt', async () => {
    const {service, send, release} = await aBox(open);
    const {receiptHash} = await postAnonymously(send, {title: 'With words that had to go'});
    const [before] = await service.database.db.selectFrom('anonymous_post').selectAll().execute();
    service.setNow(tomorrow);
    const proof = await solved((await send('get', '/api/anonymous/challenge')).body as Challenge);
    await send('post', '/api/anonymous/suggestions', {kind: 'idea', title, receiptHash, proof}).expect(201);
    const after = await service.database.db.selectFrom('anonymous_post').selectAll().execute();
    expect(after).toMatchObject([{id: before?.id, received_on: '2026-11-21', title, kind: 'idea'}]);
    // Once it is decided, the same receipt brings nothing new.
    await release();
    const again = await solved((await send('get', '/api/anonymous/challenge')).body as Challenge);
    await send('post', '/api/anonymous/suggestions', {kind: 'idea', title, receiptHash, proof: again}).expect(409);
  });

  it('is not taken back over a decision that was made meanwhile', async () => {
    const {service, send, held, release} = await aBox(open);
    const {receiptHash} = await postAnonymously(send, {});
    const store = anonymousStore(service.database.db);
    const read = await store.byReceipt(receiptHash);
    if (read === undefined) throw new Error('It is there.');
    await release();
    await expect(store.withdraw(read, withdrawPost(read, '2026-11-22'), '2026-11-22')).rejects.toMatchObject({code: 'conflict'});
    await expect(store.decline(declinePost(read, 'Because it is so.', '2026-11-22'))).rejects.toMatchObject({code: 'conflict'});
    expect(await held()).toEqual([]);
  });

  it('shows its receipt no reason while it is held back again', async () => {
    const {send, coordinator, look, release} = await aBox(open);
    const {receipt} = await postAnonymously(send, {});
    const {body} = await release();
    const id = body.url.split('/').at(-1);
    const hide = (visibility: string, version: number) =>
      coordinator
        .put(`/api/posts/${id}/visibility`)
        .send({visibility, reason: 'Asking whether it names somebody', version})
        .expect(200);
    await hide('held', 1);
    expect(await look(receipt)).toEqual({state: 'held', kind: 'concern', receivedOn: '2026-11-21', dueOn: '2026-11-27'});
    await hide('removed', 2);
    expect(await look(receipt)).toMatchObject({state: 'removed', reason: 'Asking whether it names somebody'});
  });

  it('takes a few replies a day, and none once it is taken back', async () => {
    const {service, send, release} = await aBox(open);
    const {receipt, receiptHash} = await postAnonymously(send, {});
    const {body} = await release();
    const reply = () => send('post', '/api/anonymous/receipt/replies', {receipt, text: 'More of it.'});
    for (let number = 0; number < 5; number += 1) expect((await reply()).status).toBe(201);
    expect((await reply()).status).toBe(429);
    // Replies do not fill the box.
    expect((await postAnonymously(send, {})).answer.status).toBe(201);
    const store = anonymousStore(service.database.db);
    const post = await store.byReceipt(receiptHash);
    await send('post', '/api/anonymous/receipt/withdrawal', {receipt}).expect(200);
    const late = {
      id: randomUUID(),
      postId: body.url.split('/').at(-1),
      text: 'Late',
      receivedOn: '2026-11-22',
      visibility: 'held' as const,
      hiddenReason: '',
      hiddenOn: '2026-11-22',
      version: 1,
    };
    await expect(store.addReply(late)).rejects.toMatchObject({code: 'conflict'});
    expect(post?.status).toBe('released');
  });

  it('sends no reason that its author cannot see', async () => {
    const {service, send, held} = await aBox(open);
    await postAnonymously(send, {justification: 'It is my own desk number'});
    service.setNow(tomorrow);
    expect(await held()).toMatchObject([{justification: ''}]);
  });

  it('names an organisation only where ten or more use the site', async () => {
    const {service, send, release} = await aBox(open);
    for (let person = 0; person < 10; person += 1) await service.add({organisation: 'blaby'});
    await service.add({organisation: 'melton'});
    expect((await send('get', '/api/anonymous/form')).body.organisations).toMatchObject([{id: 'blaby'}]);
    expect((await postAnonymously(send, {organisation: 'melton'})).answer.status).toBe(400);
    expect((await postAnonymously(send, {systemVersion: '9'})).answer.status).toBe(400);
    expect((await postAnonymously(send, {organisation: 'blaby', reach: 'team'})).answer.status).toBe(201);
    const {body} = await release();
    expect((await send('get', `/api${body.url}`)).body.anonymous).toMatchObject({
      organisation: 'Blaby District Council',
      reach: 'team',
    });
  });

  it('counts publicly, as a number, while it waits longer than was promised', async () => {
    const {service, send} = await aBox(open);
    await postAnonymously(send, {});
    await postAnonymously(send, {title: 'How do I see who moved a case?'}, 'questions');
    const overdue = async (day: string) => {
      service.setNow(`${day}T10:00:00.000Z`);
      return (await send('get', '/api/anonymous/overdue')).body;
    };
    expect(await overdue('2026-11-25')).toEqual({overdue: 0});
    expect(await overdue('2026-11-26')).toEqual({overdue: 1});
    expect(await overdue('2026-11-30')).toEqual({overdue: 2});
  });
});

describe('a receipt', () => {
  it('that is mistyped, unknown or too short is told apart, in words', async () => {
    const {look} = await aBox();
    expect((await look('0000-0000-0000-0000-0000-1')).fields.receipt).toContain('slip');
    expect((await look('0000')).fields.receipt).toContain('missing');
    expect(await look('0000-0000-0000-0000-0000-0')).toMatchObject({status: 404, detail: expect.stringContaining('90 days')});
  });
});
