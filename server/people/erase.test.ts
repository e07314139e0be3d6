import {describe, expect, it} from 'vitest';
import {tables} from '../db/schema.ts';
import {anAttempt} from '../fixtures/factories.ts';
import {attemptStore} from '../quizzes/store.ts';
import {databases} from '../testing/databases.ts';
import {aService, password} from '../testing/service.ts';

describe.each(databases)('erasing a person on %s', (_name, open) => {
  async function aSettled() {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const person = await service.add({name: 'Zebedee Quartermaine', email: 'zebedee@quartermaine.example'});
    const agent = await service.as(person);
    const erase = (version = person.version) => coordinator.delete(`/api/people/${person.id}`).send({version});
    /** Every table, as text. */
    const everything = async () => {
      const dumps = await Promise.all(
        Object.keys(tables).map((table) =>
          service.database.db
            .selectFrom(table as 'person')
            .selectAll()
            .execute(),
        ),
      );
      return JSON.stringify(dumps).toLowerCase();
    };
    return {service, coordinator, person, agent, erase, everything};
  }

  it('leaves neither name nor address in any table, and what they wrote and passed without them', async () => {
    const {service, coordinator, person, agent, erase, everything} = await aSettled();
    const question = {title: 'Who may see a closed case?', details: '', competency: null, named: true, justification: ''};
    const {id} = (await agent.post('/api/questions').send(question).expect(201)).body;
    const other = await coordinator
      .post('/api/questions')
      .send({...question, title: 'Another one?'})
      .expect(201);
    await agent.put(`/api/posts/${other.body.id}/follow`).send({following: true});
    await attemptStore(service.database.db).add(anAttempt({personId: person.id}));
    await agent.post('/api/certificates').send({tier: 'basic'}).expect(201);
    await (await service.as(undefined)).post('/api/auth/request-password-reset').send({email: person.email}).expect(200);
    await expect.poll(async () => (await coordinator.get('/api/outbox')).body.waiting.length).toBe(1);
    expect(await everything()).toContain('quartermaine');

    await erase().expect(200);
    expect(await everything()).not.toContain('quartermaine');
    expect(await everything()).not.toContain('zebedee');
    const visitor = await service.agent('visitor');
    const read = (await visitor.get(`/api/questions/${id}`).expect(200)).body;
    expect(read).toMatchObject({title: question.title, by: {role: 'basic', organisation: 'Blaby District Council', name: null}});
    expect(await service.database.db.selectFrom('attempt').selectAll().execute()).toHaveLength(1);

    // They are out at once, for good, and in no list.
    await agent.get('/api/record').expect(401);
    await visitor.post('/api/auth/sign-in/email').send({email: person.email, password}).expect(400);
    expect(JSON.stringify((await coordinator.get('/api/people').expect(200)).body)).not.toContain(person.id);
    // The address may be used again.
    await coordinator
      .post('/api/invitations')
      .send({email: person.email, role: 'basic', champion: false, organisation: null, jobFunction: null})
      .expect(201);
  });

  it('keeps one of two coordinators who erase each other at once', async () => {
    const service = await aService({open});
    const pair = [await service.add({role: 'coordinator'}), await service.add({role: 'coordinator'})] as const;
    const agents = [await service.as(pair[0]), await service.as(pair[1])] as const;
    const statuses = await Promise.all([
      agents[0].delete(`/api/people/${pair[1].id}`).send({version: pair[1].version}),
      agents[1].delete(`/api/people/${pair[0].id}`).send({version: pair[0].version}),
    ]);
    expect(statuses.filter(({status}) => status === 200)).toHaveLength(1);
    expect(await service.waymark.people.activeCoordinators()).toHaveLength(1);
  });

  it('is refused on a stale copy, for oneself, and for nobody', async () => {
    const {service, coordinator, person, erase} = await aSettled();
    await erase(person.version + 1).expect(409);
    const {body} = await coordinator.get('/api/session').expect(200);
    await coordinator.delete(`/api/people/${body.person.id}`).send({version: body.person.version}).expect(409);
    await coordinator
      .delete(`/api/people/${'x'.repeat(32)}`)
      .send({version: 1})
      .expect(404);
    expect(await service.database.db.selectFrom('session').selectAll().execute()).not.toEqual([]);
  });
});
