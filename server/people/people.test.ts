/** Invitations, accounts and roles over HTTP. */
import request from 'supertest';
import {describe, expect, it} from 'vitest';
import {databases} from '../testing/databases.ts';
import {aService, origin, password} from '../testing/service.ts';
import {authApi, peopleApi} from './contract.ts';
import {invitationStore} from './invitation-store.ts';

const invitation = {email: 'new@example.org', role: 'basic', champion: false, organisation: 'blaby', jobFunction: 'call-taker'};
const tokenOf = (link: string) => link.split('#')[1] ?? '';

describe('an address', () => {
  const pasted = '\u00a0Zoe Sample <Zoe@Example.ORG>;\u200b';

  it('is read alike wherever one is typed', () => {
    const bodies = [...Object.values(authApi), ...Object.values(peopleApi)].flatMap((endpoint) =>
      'body' in endpoint && 'email' in endpoint.body.shape ? [endpoint.body.shape.email] : [],
    );
    expect(bodies.length).toBe(5);
    for (const email of bodies) expect(email.parse(pasted)).toBe('zoe@example.org');
  });

  it('pasted from a message invites, and signs in', async () => {
    const service = await aService();
    const coordinator = await service.agent('coordinator');
    const {body} = await coordinator
      .post('/api/invitations')
      .send({...invitation, email: pasted})
      .expect(201);
    expect(body.invitation.email).toBe('zoe@example.org');
    const visitor = await service.agent('visitor');
    await visitor
      .post('/api/invitations/accept')
      .send({token: tokenOf(body.link), name: 'Zoe', password})
      .expect(201);
    await (await service.agent('visitor')).post('/api/auth/sign-in/email').send({email: pasted, password}).expect(200);
  });
});

describe.each(databases)('joining on %s', (_name, open) => {
  it('goes from an invitation to a signed-in person whose organisation the invitation decides', async () => {
    // Passwords are hashed as they are in production here.
    const service = await aService({open, passwords: undefined});
    const coordinator = await service.agent('coordinator');
    const {body: invited} = await coordinator.post('/api/invitations').send(invitation).expect(201);
    const visitor = await service.agent('visitor');
    const token = tokenOf(invited.link);

    const {body: seen} = await visitor.post('/api/invitations/look').send({token}).expect(200);
    expect(seen).toMatchObject({email: 'new@example.org', role: 'basic', organisation: 'blaby'});
    await visitor.post('/api/invitations/accept').send({token, name: 'New Person', organisation: 'melton', password}).expect(201);

    const {body: session} = await visitor.get('/api/session').expect(200);
    expect(session.person).toMatchObject({
      name: 'New Person',
      email: 'new@example.org',
      role: 'basic',
      organisation: 'blaby',
      jobFunction: 'call-taker',
    });
    const {body: again} = await request(service.app)
      .post('/api/invitations/accept')
      .set('Origin', origin)
      .send({token, name: 'Second', password})
      .expect(409);
    expect(again.detail).toContain('has been used');
  });

  it('stores neither the token nor an IP address nor a user agent', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const {body} = await coordinator.post('/api/invitations').set('User-Agent', 'canary-agent').send(invitation).expect(201);
    const rows = await service.database.db.selectFrom('invitation').selectAll().execute();
    expect(JSON.stringify(rows)).not.toContain(tokenOf(body.link));
    const sessions = (await service.database.db.selectFrom('session').selectAll().execute()) as unknown as {
      ipAddress: string | null;
      userAgent: string | null;
    }[];
    expect(sessions.length).toBeGreaterThan(0);
    for (const {ipAddress, userAgent} of sessions) expect([ipAddress || '', userAgent || '']).toEqual(['', '']);
  });

  it('renews a link so that the old one stops working, and withdraws it', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const {body: first} = await coordinator.post('/api/invitations').send(invitation).expect(201);
    const {body: second} = await coordinator.post(`/api/invitations/${first.invitation.id}/renew`).send({}).expect(201);
    const look = (link: string) =>
      request(service.app)
        .post('/api/invitations/look')
        .set('Origin', origin)
        .send({token: tokenOf(link)});
    expect((await look(first.link)).status).toBe(404);
    expect((await look(second.link)).status).toBe(200);
    await coordinator.delete(`/api/invitations/${first.invitation.id}`).send({}).expect(200);
    expect((await look(second.link)).status).toBe(404);
  });

  it('refuses an invitation that ran out, and puts it into the queue', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const {body} = await coordinator.post('/api/invitations').send(invitation).expect(201);
    service.setNow('2026-12-20T10:00:00.000Z');
    const answer = await request(service.app)
      .post('/api/invitations/look')
      .set('Origin', origin)
      .send({token: tokenOf(body.link)});
    expect(answer.status).toBe(409);
    expect(answer.body.detail).toContain('too old');
    const {body: queue} = await coordinator.get('/api/queue').expect(200);
    expect(queue.items).toMatchObject([{kind: 'Invitation ran out', waiting: 'new@example.org'}]);
  });

  it('suspends at once: the running session ends and signing in is refused', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const person = await service.add();
    const agent = await service.as(person);
    const {id, name: _name, email: _email, assignedJob: _job, ...rest} = person;
    await coordinator
      .patch(`/api/people/${id}`)
      .send({...rest, suspended: true})
      .expect(200);
    await agent.get('/api/record').expect(401);
    const refused = await request(service.app)
      .post('/api/auth/sign-in/email')
      .set('Origin', origin)
      .send({email: person.email, password});
    expect(refused.status).toBe(403);
    expect(refused.headers['set-cookie']).toBeUndefined();
  });

  it('lets the coordinator mend a name and an address, with which one then signs in; not one that somebody else has', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const [person, other] = [await service.add(), await service.add()];
    const {id, assignedJob: _job, ...rest} = person;
    const change = (given: object) => coordinator.patch(`/api/people/${id}`).send({...rest, ...given});
    const taken = await change({email: other.email}).expect(400);
    expect(taken.body.fields.email).toBe('Somebody else signs in with this address.');
    const {link} = (await coordinator.post(`/api/people/${id}/reset-link`).send({}).expect(201)).body;
    const visitor = await service.agent('visitor');
    const look = () => visitor.post('/api/auth/reset-password/look').send({token: link.split('#')[1]});
    await look().expect(200);
    await change({name: 'Alex Married-Name', email: 'Alex.New@example.org'}).expect(200);
    // Whoever reads mail at the old address cannot set their password.
    await look().expect(400);
    const signIn = (email: string) => visitor.post('/api/auth/sign-in/email').send({email, password});
    expect([(await signIn(person.email)).status, (await signIn('alex.new@example.org')).status]).toEqual([400, 200]);
  });

  it('keeps a suspended person out even where a session was left behind', async () => {
    const service = await aService({open});
    const person = await service.add();
    const agent = await service.as(person);
    await service.database.db.updateTable('person').set({suspended: 1}).where('id', '=', person.id).execute();
    await agent.get('/api/record').expect(401);
  });

  it('gives an invitation to one of two people who use its link at once', async () => {
    const {db} = await open();
    const invitations = invitationStore(db);
    const now = new Date('2026-11-21T10:00:00.000Z');
    const given = {email: 'a@example.org', role: 'basic' as const, champion: false, organisation: null, jobFunction: null};
    const {invitation: invited} = await invitations.add(given, now, 7);
    expect([await invitations.take(invited.id, now), await invitations.take(invited.id, now)]).toEqual([true, false]);
  });

  it('refuses a change that was made on a stale copy', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const {id, name: _name, email: _email, assignedJob: _job, ...rest} = await service.add();
    await coordinator
      .patch(`/api/people/${id}`)
      .send({...rest, role: 'enhanced'})
      .expect(200);
    const {body} = await coordinator
      .patch(`/api/people/${id}`)
      .send({...rest, role: 'basic'})
      .expect(409);
    expect(body.detail).toContain('Someone else');
  });

  it('sets a new password with a link that works once, and signs every device out', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const person = await service.add();
    const agent = await service.as(person);
    const {body} = await coordinator.post(`/api/people/${person.id}/reset-link`).send({}).expect(201);
    const visitor = await service.agent('visitor');
    const reset = {token: tokenOf(body.link), newPassword: 'four other random words'};
    await visitor.post('/api/auth/reset-password').send(reset).expect(200);
    await visitor.post('/api/auth/reset-password').send(reset).expect(400);
    await agent.get('/api/record').expect(401);
    await visitor.post('/api/auth/sign-in/email').send({email: person.email, password}).expect(400);
    await visitor.post('/api/auth/sign-in/email').send({email: person.email, password: reset.newPassword}).expect(200);
  });

  it('keeps one of two coordinators who demote each other at once', async () => {
    const service = await aService({open});
    const pair = [await service.add({role: 'coordinator'}), await service.add({role: 'coordinator'})] as const;
    const agents = [await service.as(pair[0]), await service.as(pair[1])] as const;
    const demote = async (by: 0 | 1) => {
      const {id, name: _name, email: _email, assignedJob: _job, ...rest} = pair[by === 0 ? 1 : 0];
      return (await agents[by].patch(`/api/people/${id}`).send({...rest, role: 'basic'})).status;
    };
    const statuses = await Promise.all([demote(0), demote(1)]);
    expect(statuses.filter((status) => status === 200)).toHaveLength(1);
    expect(await service.waymark.people.activeCoordinators()).toHaveLength(1);
  });

  it('saves headcounts over earlier ones', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const one = (people: number) => ({headcounts: [{organisation: 'blaby', jobFunction: 'call-taker', people}]});
    await coordinator.put('/api/headcounts').send(one(7)).expect(200);
    const {body} = await coordinator.put('/api/headcounts').send(one(9)).expect(200);
    expect(body).toEqual(one(9));
    const forget = {headcounts: [{organisation: 'blaby', jobFunction: 'call-taker', people: null}]};
    expect((await coordinator.put('/api/headcounts').send(forget).expect(200)).body).toEqual({headcounts: []});
    await coordinator
      .put('/api/headcounts')
      .send({headcounts: [{organisation: 'nowhere', jobFunction: 'call-taker', people: 1}]})
      .expect(400);
  });
});

describe('an account that a crash left half made', () => {
  it('does not block its address', async () => {
    const service = await aService();
    await service.accounts.createAccount({name: 'Half', email: 'new@example.org', password});
    const coordinator = await service.agent('coordinator');
    const {body} = await coordinator.post('/api/invitations').send(invitation).expect(201);
    await (await service.agent('visitor'))
      .post('/api/invitations/accept')
      .send({token: tokenOf(body.link), name: 'Whole', password})
      .expect(201);
  });
});

describe('people rules over HTTP', () => {
  it('invites a champion only as an enhanced user of an organisation', async () => {
    const coordinator = await (await aService()).agent('coordinator');
    const {body} = await coordinator
      .post('/api/invitations')
      .send({...invitation, champion: true, organisation: null})
      .expect(400);
    expect(Object.keys(body.fields).sort()).toEqual(['champion', 'organisation']);
    await coordinator
      .post('/api/invitations')
      .send({...invitation, role: 'enhanced', champion: true})
      .expect(201);
  });

  it('keeps the last coordinator', async () => {
    const service = await aService();
    const person = await service.add({role: 'coordinator'});
    const agent = await service.as(person);
    const {id, name: _name, email: _email, assignedJob: _job, ...rest} = person;
    const {body} = await agent
      .patch(`/api/people/${id}`)
      .send({...rest, role: 'basic'})
      .expect(409);
    expect(body.detail).toContain('only coordinator');
  });

  it('lets nobody choose their own role or organisation', async () => {
    const service = await aService();
    const person = await service.add();
    const agent = await service.as(person);
    await agent
      .put('/api/profile')
      .send({name: 'Me', jobFunction: 'analyst', version: 1, role: 'coordinator', organisation: 'melton'})
      .expect(400);
    const {body} = await agent.put('/api/profile').send({name: 'Me Again', jobFunction: 'analyst', version: 1}).expect(200);
    expect(body).toMatchObject({name: 'Me Again', jobFunction: 'analyst', role: 'basic', organisation: 'blaby'});
  });
});
