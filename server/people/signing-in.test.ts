/** Signing in, and setting a new password where it is forgotten, over HTTP. */
import request from 'supertest';
import {describe, expect, it, onTestFinished, vi} from 'vitest';
import {readEnv} from '../env.ts';
import {aService, origin, password} from '../testing/service.ts';

const tokenOf = (link: string) => link.split('#')[1] ?? '';

describe('signing in', () => {
  it('answers alike for a wrong password and for an unknown address', async () => {
    const service = await aService();
    const person = await service.add();
    const visitor = await service.agent('visitor');
    const wrong = await visitor.post('/api/auth/sign-in/email').send({email: person.email, password: 'wrong password here'});
    const unknown = await visitor
      .post('/api/auth/sign-in/email')
      .send({email: 'nobody@example.org', password: 'wrong password here'});
    expect(wrong.status).toBe(400);
    expect(unknown.body).toEqual(wrong.body);
    const asked = await visitor.post('/api/auth/request-password-reset').send({email: person.email});
    const askedUnknown = await visitor.post('/api/auth/request-password-reset').send({email: 'nobody@example.org'});
    expect(askedUnknown.body).toEqual(asked.body);
    expect(asked.body).toEqual({mails: false});
  });

  it('locks an account after ten tries, whatever address they come from', async () => {
    // Behind a proxy that is trusted, so that every try really comes from another address.
    const service = await aService({env: readEnv({TRUST_PROXY: '1'})});
    const person = await service.add();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 11; attempt += 1) {
      const {status} = await request(service.app)
        .post('/api/auth/sign-in/email')
        .set({Origin: origin, 'X-Forwarded-For': `203.0.113.${attempt}`})
        .send({email: person.email, password: 'wrong password here'});
      statuses.push(status);
    }
    expect(statuses).toEqual([...Array(10).fill(400), 429]);
    const locked = await request(service.app)
      .post('/api/auth/sign-in/email')
      .set('Origin', origin)
      .send({email: person.email.toUpperCase(), password});
    expect(locked.status).toBe(429);
    expect(Number(locked.headers['retry-after'])).toBeGreaterThan(0);
  });

  it('is let in again where only others tried: a password is changed from a session while the account is locked', async () => {
    const service = await aService();
    const person = await service.add();
    const agent = await service.as(person);
    const visitor = await service.agent('visitor');
    for (let number = 0; number < 11; number += 1)
      await visitor.post('/api/auth/sign-in/email').send({email: person.email, password: 'wrong password here'});
    const change = (currentPassword: string) =>
      agent.post('/api/auth/change-password').send({currentPassword, newPassword: 'a wholly new password'});
    await change(password).expect(200);
    for (let number = 0; number < 10; number += 1) await change('wrong password here');
    await change('a wholly new password').expect(429);
  });

  it('holds where a neighbour on the same domain sent cookies of the same name', async () => {
    const service = await aService();
    const person = await service.add();
    const {headers} = await request(service.app)
      .post('/api/auth/sign-in/email')
      .set('Origin', origin)
      .send({email: person.email, password})
      .expect(200);
    const own = String(headers['set-cookie']).split(';')[0] ?? '';
    const asked = async (cookie: string) =>
      (await request(service.app).get('/api/session').set('Cookie', cookie).expect(200)).body.person?.id;
    expect(await asked(own)).toBe(person.id);
    expect(await asked(`waymark=bad; ${own}`)).toBe(person.id);
    expect(await asked(`${own}; waymark=bad.worse`)).toBe(person.id);
    expect(await asked(`${Array.from({length: 40}, (_, number) => `waymark=bad${number}`).join('; ')}; ${own}`)).toBe(person.id);
    // One that looks like ours, with a signature that is not.
    const forged = own.replace(/=(.)/, (_, first) => `=${first === 'a' ? 'b' : 'a'}`);
    expect(await asked(`${forged}; ${own}`)).toBe(person.id);
    expect(await asked(forged)).toBeUndefined();
    expect(await asked('waymark=bad')).toBeUndefined();
    // Signing out ends the session that held, whatever came before it.
    await request(service.app)
      .post('/api/auth/sign-out')
      .set({Origin: origin, Cookie: `waymark=bad; ${own}`})
      .send({})
      .expect(200);
    expect(await asked(own)).toBeUndefined();
  });

  it('answers a request for a new password before anything is written, so that the time tells nothing', async () => {
    const service = await aService();
    const person = await service.add();
    const coordinator = await service.agent('coordinator');
    const visitor = await service.agent('visitor');
    const waiting = async () => (await coordinator.get('/api/outbox').expect(200)).body.waiting;
    await visitor.post('/api/auth/request-password-reset').send({email: person.email}).expect(200);
    expect(await service.database.db.selectFrom('mail').selectAll().execute()).toEqual([]);
    await expect.poll(waiting).toMatchObject([{recipient: person.email}]);
  });

  it('locks nobody out until a day that a wrong clock once showed', async () => {
    const service = await aService();
    const person = await service.add();
    const visitor = await service.agent('visitor');
    const signIn = (word: string) => visitor.post('/api/auth/sign-in/email').send({email: person.email, password: word});
    vi.useFakeTimers({toFake: ['Date'], now: Date.now() + 400 * 86_400_000});
    onTestFinished(() => void vi.useRealTimers());
    for (let number = 0; number < 12; number += 1) await signIn('wrong password here');
    await signIn(password).expect(429);
    vi.useRealTimers();
    await signIn(password).expect(200);
  });

  it('forgets sessions and links that have run out', async () => {
    const service = await aService();
    await service.agent('basic');
    const rows = async () => (await service.database.db.selectFrom('session').selectAll().execute()).length;
    const {forgetEnded} = service.waymark.people;
    await forgetEnded(new Date(), 7);
    expect(await rows()).toBe(1);
    await forgetEnded(new Date(Date.now() + 8 * 86_400_000), 7);
    expect(await rows()).toBe(0);
    // Made while the clock was 400 days ahead: it would last as long.
    await service.agent('basic');
    await forgetEnded(new Date(Date.now() - 400 * 86_400_000), 7);
    expect(await rows()).toBe(0);
  });

  it('marks the cookie HttpOnly, for the API alone, and __Secure- behind HTTPS', async () => {
    const service = await aService({env: readEnv({BASE_URL: 'https://waymark.example'})});
    const person = await service.add();
    const {headers} = await request(service.app)
      .post('/api/auth/sign-in/email')
      .set('Origin', 'https://waymark.example')
      .send({email: person.email, password})
      .expect(200);
    const cookie = String(headers['set-cookie']);
    expect(cookie).toMatch(/^__Secure-waymark=.*; Path=\/api; HttpOnly; Secure; SameSite=Lax/i);
  });
});

describe('links for a new password', () => {
  it('stop working once a newer one is made or the password was set, and a new password lifts a lock', async () => {
    const service = await aService();
    const coordinator = await service.agent('coordinator');
    const person = await service.add();
    const link = async () =>
      tokenOf((await coordinator.post(`/api/people/${person.id}/reset-link`).send({}).expect(201)).body.link);
    const [first, second] = [await link(), await link()];
    const visitor = await service.agent('visitor');
    const set = (token: string) => visitor.post('/api/auth/reset-password').send({token, newPassword: 'a wholly new password'});
    const signIn = (word: string) => visitor.post('/api/auth/sign-in/email').send({email: person.email, password: word});
    for (let number = 0; number < 11; number += 1) await signIn('wrong password here');
    expect((await signIn(password)).status).toBe(429);
    const look = (token: string) => visitor.post('/api/auth/reset-password/look').send({token});
    expect([(await look(first)).status, (await look(second)).status, (await look('x'.repeat(32))).status]).toEqual([
      400, 200, 400,
    ]);
    expect((await set(first)).status).toBe(400);
    expect((await set(second)).status).toBe(200);
    expect((await look(second)).status).toBe(400);
    expect((await signIn('a wholly new password')).status).toBe(200);
    const stored = (await service.database.db
      .selectFrom('verification' as never)
      .selectAll()
      .execute()) as unknown[];
    expect(stored).toEqual([]);
  });
});
