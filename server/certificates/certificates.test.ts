import {describe, expect, it} from 'vitest';
import {aFramework, anAttempt, aQuiz} from '../fixtures/factories.ts';
import {attemptStore} from '../quizzes/store.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import {Code} from './contract.ts';
import {codeFrom} from './rules.ts';

describe('the code of a certificate', () => {
  it('is read from sixteen random bytes, in four groups', () => {
    expect(codeFrom(new Uint8Array(16))).toBe('0000-0000-0000-0000');
    expect(codeFrom(Uint8Array.from({length: 16}, (_, index) => 255 - index))).toBe('ZYXW-VTSR-QPNM-KJHG');
  });

  it.each([
    ['zyxw vtsr qpnm kjhg', 'ZYXW-VTSR-QPNM-KJHG'],
    ['ZYXWVTSRQPNMKJHG', 'ZYXW-VTSR-QPNM-KJHG'],
    ['oil0-0000-0000-0000', '0110-0000-0000-0000'],
  ])('typed as %j is %s', (typed, code) => {
    expect(Code.parse(typed)).toBe(code);
  });

  it('that is too short is told how one looks', () => {
    expect(() => Code.parse('ZYXW')).toThrow(/sixteen letters and digits/);
  });
});

describe.each(databases)('a certificate on %s', (_name, open) => {
  async function aHolder() {
    const service = await aService({open});
    const person = await service.add({name: 'Ada Example'});
    const agent = await service.as(person);
    const add = (given: object = {}) => attemptStore(service.database.db).add(anAttempt({personId: person.id, ...given}));
    const issue = () => agent.post('/api/certificates').send({tier: 'basic'});
    const check = async (code: string) => (await service.as(undefined)).post('/api/certificates/check').send({code});
    return {service, agent, add, issue, check};
  }

  it('is made once the tier is passed, says what it says to whoever has its code, and no more once it is taken back', async () => {
    const {service, agent, add, issue, check} = await aHolder();
    expect((await issue().expect(409)).body.detail).toMatch(/0 of 1 are current/);
    await add();
    const made = (await issue().expect(201)).body;
    expect(made).toMatchObject({
      name: 'Ada Example',
      organisation: 'Blaby District Council',
      tier: 'basic',
      entries: [{competency: 'find', submittedAt: '2026-11-01T09:05:00.000Z', validUntil: '2027-11-01T09:05:00.000Z'}],
      isCurrent: true,
      isYours: true,
    });
    // Pressed twice it is one.
    expect((await issue()).body.code).toBe(made.code);
    expect((await agent.get('/api/certificates')).body.certificates).toHaveLength(1);

    const checked = await check(made.code.toLowerCase().replaceAll('-', ' '));
    expect(checked.body).toEqual({...made, isYours: false});
    expect(JSON.stringify(checked.body)).not.toMatch(/correct|served|@|jobFunction/);

    const other = await service.agent('basic');
    await other.post('/api/certificates/withdrawal').send({code: made.code}).expect(404);
    await agent.post('/api/certificates/withdrawal').send({code: made.code}).expect(200);
    expect((await check(made.code)).status).toBe(404);
    expect((await agent.get('/api/record')).body.tiers[0].passed).toBe(true);
  });

  it('is not current any more when a result expires or a later one is below the standard', async () => {
    const {service, add, issue, check} = await aHolder();
    await add();
    const {code} = (await issue()).body;
    service.setNow('2027-11-02T10:00:00.000Z');
    expect((await check(code)).body.isCurrent).toBe(false);
    await add({submittedAt: '2027-11-02T09:00:00.000Z', validUntil: '2028-11-02T09:00:00.000Z'});
    expect((await check(code)).body.isCurrent).toBe(true);
    // Whether somebody is suspended is nobody's business.
    await service.database.db.updateTable('person').set({suspended: 1}).execute();
    expect((await check(code)).body.isCurrent).toBe(true);
    await service.database.db.updateTable('person').set({suspended: 0}).execute();
    await add({submittedAt: '2027-11-02T09:30:00.000Z', validUntil: '2028-11-02T09:00:00.000Z', correct: 1});
    expect((await check(code)).body.isCurrent).toBe(false);
  });

  it('that nobody has is said so', async () => {
    const {check} = await aHolder();
    expect((await check('0000-0000-0000-0000')).body.detail).toMatch(/No certificate has this code/);
    expect((await check('nonsense')).body.fields.code).toMatch(/sixteen letters/);
  });
});

describe('the job that tiers and certificates go by', () => {
  it('is the one the coordinator gave, whatever somebody chooses for themselves', async () => {
    const framework = aFramework();
    const [find] = framework.competencies;
    const service = await aService({
      framework: {
        ...framework,
        competencies: [...framework.competencies, {...(find as NonNullable<typeof find>), key: 'record', name: 'Recording'}],
        functions: [
          {key: 'officer', name: 'Officer', needs: ['find', 'record', 'interrogate']},
          {key: 'analyst', name: 'Analyst', needs: ['find', 'interrogate']},
        ],
      },
      quizzes: [
        aQuiz(),
        aQuiz({id: 'basic-record', competency: 'record'}),
        aQuiz({id: 'enhanced-interrogate', tier: 'enhanced', competency: 'interrogate'}),
      ],
    });
    const coordinator = await service.agent('coordinator');
    const given = async (jobFunction: string | null) => {
      const person = await service.add({jobFunction});
      await attemptStore(service.database.db).add(anAttempt({personId: person.id}));
      return {person, agent: await service.as(person)};
    };
    const choose = (agent: Agent, version: number) =>
      agent.put('/api/profile').send({name: 'Ada Example', jobFunction: 'analyst', version}).expect(200);
    const certificate = (agent: Agent) => agent.post('/api/certificates').send({tier: 'basic'});
    const enhanced = (agent: Agent) => agent.post('/api/quizzes/enhanced-interrogate/attempts').send({});
    type Agent = Awaited<ReturnType<typeof given>>['agent'];

    for (const job of ['officer', null]) {
      const {person, agent} = await given(job);
      await choose(agent, person.version);
      expect((await certificate(agent).expect(409)).body.detail).toMatch(/1 of 2 are current/);
      expect((await enhanced(agent).expect(409)).body.detail).toMatch(/Still to do: Recording\./);
      expect((await agent.get('/api/paths').expect(200)).body.whyEnhancedIsLocked).toMatch(/Still to do: Recording\./);
      const {role, champion, organisation, suspended} = person;
      await coordinator
        .patch(`/api/people/${person.id}`)
        .send({role, champion, organisation, suspended, jobFunction: 'analyst', version: person.version + 1})
        .expect(200);
      expect((await certificate(agent).expect(201)).body).toMatchObject({job: 'Analyst', entries: [{competency: 'find'}]});
      await enhanced(agent).expect(201);
    }
  });
});
