import {describe, expect, it} from 'vitest';
import {readEnv} from '../env.ts';
import {databases} from '../testing/databases.ts';
import {aMailServer} from '../testing/mail-server.ts';
import {freePort} from '../testing/postgres.ts';
import {aService} from '../testing/service.ts';
import {deliverMail} from './deliver.ts';
import {mailStore} from './store.ts';

const now = () => new Date('2026-11-21T10:00:00.000Z');
const later = () => new Date('2026-11-21T10:02:00.000Z');
const baseUrl = 'http://localhost:3000';
const mailFrom = 'Waymark <waymark@example.org>';
const aMail = {recipient: 'reader@example.org', subject: 'A subject', body: 'A link: http://localhost/reset#token\n'};

describe.each(databases)('the outbox on %s', (_name, open) => {
  it('sends what waits by a real SMTP server, once, and then forgets the text', async () => {
    const {url, mails: received} = await aMailServer();
    const {db} = await open();
    const mails = mailStore(db);
    await mails.add(aMail, now());
    await deliverMail({smtpUrl: url, mailFrom, baseUrl, mails, now});
    await deliverMail({smtpUrl: url, mailFrom, baseUrl, mails, now});
    expect(received).toHaveLength(1);
    expect(received[0]).toMatchObject({
      to: ['reader@example.org'],
      mail: {subject: 'A subject', from: {address: 'waymark@example.org'}},
    });
    expect(received[0]?.mail.text).toContain('#token');
    expect(await mails.waiting(new Date('2026-11-21T10:00:00.000Z'))).toEqual([]);
    expect((await mails.lastSent(5))[0]).toMatchObject({subject: 'A subject', body: ''});
  });

  it('tries again later when the server is away, and says why without repeating the address', async () => {
    const port = await freePort();
    const mails = mailStore((await open()).db);
    await mails.add(aMail, now());
    await deliverMail({smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom, baseUrl, mails, now});
    expect(await mails.waiting(new Date('2026-11-21T10:00:00.000Z'))).toMatchObject([
      {tries: 1, failure: expect.stringContaining('could not be reached')},
    ]);
    expect(await mails.due(now(), 10)).toEqual([]);
    const {mails: received} = await aMailServer({port});
    await deliverMail({smtpUrl: `smtp://127.0.0.1:${port}`, mailFrom, baseUrl, mails, now: later});
    expect(received).toHaveLength(1);
  });

  it('says of every message that it is automatic, and names it by the domain it comes from', async () => {
    const {url, mails: received} = await aMailServer();
    const mails = mailStore((await open()).db);
    await mails.add(aMail, now());
    await deliverMail({smtpUrl: url, mailFrom, baseUrl, mails, now});
    const {headers, messageId} = received[0]?.mail ?? {};
    const value = (name: string) => headers?.find(({key}) => key === name)?.value;
    expect(value('auto-submitted')).toBe('auto-generated');
    expect(value('x-auto-response-suppress')).toBe('All');
    expect(messageId).toMatch(/^<[0-9a-f-]{36}@example\.org>$/);
  });

  it('tries a recipient that is refused once more, then leaves it to the coordinator; others go on', async () => {
    const {url, mails: received} = await aMailServer({refuses: 'gone@example.org'});
    const mails = mailStore((await open()).db);
    await mails.add({...aMail, recipient: 'gone@example.org'}, now());
    await mails.add(aMail, later());
    let time = later();
    const deliver = () => deliverMail({smtpUrl: url, mailFrom, baseUrl, mails, now: () => time});
    await deliver();
    expect(received.map(({to}) => to)).toEqual([['reader@example.org']]);
    for (const hours of [13, 26, 39]) {
      time = new Date(later().getTime() + hours * 3_600_000);
      await deliver();
    }
    expect(await mails.waiting(new Date('2026-11-21T10:00:00.000Z'))).toMatchObject([
      {recipient: 'gone@example.org', tries: 2, failure: 'The mail server answered 550.', refusedAt: expect.any(String)},
    ]);
  });

  it('goes on trying where the server takes nothing from this sender, and refuses nobody for it', async () => {
    const {url, mails: received} = await aMailServer({refuses: 'waymark@example.org'});
    const mails = mailStore((await open()).db);
    await mails.add(aMail, now());
    let time = now();
    for (let hours = 0; hours < 40; hours += 13) {
      time = new Date(now().getTime() + hours * 3_600_000);
      await deliverMail({smtpUrl: url, mailFrom, baseUrl, mails, now: () => time});
    }
    expect(await mails.waiting(new Date('2026-11-21T10:00:00.000Z'))).toMatchObject([
      {refusedAt: null, failure: expect.stringContaining('553 to MAIL_FROM')},
    ]);
    time = new Date(now().getTime() + 60 * 3_600_000);
    await deliverMail({smtpUrl: url, mailFrom: 'other@example.org (Waymark)', baseUrl, mails, now: () => time});
    expect(received[0]?.mail.messageId).toMatch(/@example\.org>$/);
  });

  it('drops what is of no use any more, such as a link that has run out', async () => {
    const {url, mails: received} = await aMailServer();
    const mails = mailStore((await open()).db);
    await mails.add({...aMail, usefulDays: 1}, now());
    await mails.add({...aMail, recipient: 'other@example.org'}, now());
    const nextDay = new Date(now().getTime() + 25 * 3_600_000);
    await deliverMail({smtpUrl: url, mailFrom, baseUrl, mails, now: () => nextDay});
    expect(received.map(({to}) => to)).toEqual([['other@example.org']]);
    await mails.forgetUseless(nextDay);
    expect(await mails.waiting(new Date('2026-11-21T10:00:00.000Z'))).toEqual([]);
  });

  it('forgets what was sent before a day, and nothing that waits', async () => {
    const mails = mailStore((await open()).db);
    for (const recipient of ['waits@example.org', 'sent@example.org']) await mails.add({...aMail, recipient}, now());
    const sent = (await mails.waiting(new Date('2026-11-21T10:00:00.000Z'))).find(
      ({recipient}) => recipient === 'sent@example.org',
    );
    await mails.markSent(sent?.id ?? '', now());
    await mails.forgetSentBefore(now());
    expect(await mails.lastSent(5)).toHaveLength(1);
    await mails.forgetSentBefore(later());
    expect(await mails.lastSent(5)).toEqual([]);
    expect(await mails.waiting(new Date('2026-11-21T10:00:00.000Z'))).toHaveLength(1);
  });

  it('keeps a line break in a subject or an address from adding a recipient', async () => {
    const {url, mails: received} = await aMailServer();
    const mails = mailStore((await open()).db);
    await mails.add({recipient: 'reader@example.org', subject: 'Hello\r\nBcc: evil@example.org', body: 'Text'}, now());
    await deliverMail({smtpUrl: url, mailFrom, baseUrl, mails, now});
    expect(received.map(({to}) => to)).toEqual([['reader@example.org']]);
    expect(received[0]?.mail.bcc ?? []).toEqual([]);
  });
});

describe('a forgotten password', () => {
  it('reaches the person by mail where there is a mail server', async () => {
    const {url, mails} = await aMailServer();
    const service = await aService({env: readEnv({SMTP_URL: url})});
    const person = await service.add({email: 'forgetful@example.org'});
    await (await service.as(undefined)).post('/api/auth/request-password-reset').send({email: person.email}).expect(200);
    const written = async () => (await service.database.db.selectFrom('mail').select('id').execute()).length;
    await expect.poll(written, {timeout: 5_000}).toBe(1);
    await service.waymark.jobs.start();
    await expect.poll(() => mails.length, {timeout: 10_000}).toBe(1);
    await service.waymark.jobs.stop();
    const token = /reset-password#([\w-]+)/.exec(mails[0]?.mail.text ?? '')?.[1];
    await (await service.as(undefined))
      .post('/api/auth/reset-password')
      .send({token, newPassword: 'a wholly new password'})
      .expect(200);
  });

  it('reaches the coordinator’s queue and outbox where there is none, to be passed on by hand', async () => {
    const service = await aService();
    const person = await service.add({email: 'forgetful@example.org'});
    const coordinator = await service.agent('coordinator');
    await (await service.as(undefined)).post('/api/auth/request-password-reset').send({email: person.email}).expect(200);
    // It is written after the answer: how long that takes would tell whether there is an account.
    const queued = async () => (await coordinator.get('/api/queue').expect(200)).body;
    await expect.poll(async () => (await queued()).items).toHaveLength(1);
    const queue = await queued();
    expect(queue.items).toMatchObject([{kind: 'Message to pass on', waiting: 'forgetful@example.org', url: '/outbox'}]);
    const {body: outbox} = await coordinator.get('/api/outbox').expect(200);
    expect(outbox.waiting[0].body).toContain('/reset-password#');
    await coordinator.post(`/api/outbox/${outbox.waiting[0].id}/passed-on`).send({}).expect(200);
    const {body: after} = await coordinator.get('/api/outbox').expect(200);
    expect(after).toMatchObject({waiting: [], sent: [{recipient: 'forgetful@example.org', body: ''}]});
    expect((await coordinator.get('/api/queue')).body.items).toEqual([]);
  });
});
