import {describe, expect, it} from 'vitest';
import {anAttempt, aPerson} from '../fixtures/factories.ts';
import {personStore} from '../people/store.ts';
import {attemptStore} from '../quizzes/store.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import {recordStore} from './store.ts';

describe.each(databases)('recordStore on %s', (_name, open) => {
  async function filled() {
    const {db} = await open();
    const [person, colleague] = [aPerson(), aPerson({suspended: true})];
    await personStore(db).add(person);
    await personStore(db).add(colleague);
    const add = (day: string, given: object = {}) =>
      attemptStore(db).add(anAttempt({personId: person.id, submittedAt: `2026-11-${day}T10:00:00.000Z`, ...given}));
    return {records: recordStore(db), person, colleague, add};
  }

  it('finds the latest assessment of each competency, and no practice or refresher', async () => {
    const {records, person, colleague, add} = await filled();
    await add('01', {correct: 2});
    await add('03', {correct: 4});
    await add('05', {correct: 5, mode: 'practice'});
    await add('06', {correct: 5, mode: 'refresher'});
    await add('02', {correct: 1, competency: 'risk', quizId: 'basic-risk'});
    await add('04', {personId: colleague.id});
    const shown = (await records.latest({person: person.id})).map(({competency, correct}) => `${competency} ${correct}`);
    expect(shown.sort()).toEqual(['find 4', 'risk 1']);
    expect(await records.latest({organisation: 'blaby'})).toHaveLength(2);
    expect(await records.latest({organisation: 'melton'})).toEqual([]);
    expect(await records.latest('everybody')).toHaveLength(2);
  });

  it('finds refreshers', async () => {
    const {records, person, add} = await filled();
    await add('01');
    await add('03', {mode: 'refresher', servedCount: 2, correct: 1});
    expect(await records.refreshers({person: person.id})).toMatchObject([
      {
        personId: person.id,
        quizId: 'basic-find',
        correct: 1,
        served: 2,
        startedAt: '2026-11-01T09:00:00.000Z',
        submittedAt: '2026-11-03T10:00:00.000Z',
      },
    ]);
  });
});

describe('the record', () => {
  it('of somebody else is seen by their champion alone, by name and without a score', async () => {
    const service = await aService();
    const person = await service.add({name: 'Ada Example'});
    const elsewhere = await service.add({name: 'Bea Elsewhere', organisation: 'melton'});
    await service.add({name: 'Bea Suspended', suspended: true});
    for (const {id} of [person, elsewhere]) await attemptStore(service.database.db).add(anAttempt({personId: id, correct: 4}));
    const champion = await service.agent('champion', {organisation: 'blaby', name: 'Zoe Champion'});
    const {body} = await champion.get('/api/records').expect(200);
    expect(body.organisation).toBe('Blaby District Council');
    expect(body.people.map(({name, states}: {name: string; states: string[]}) => [name, ...states])).toEqual([
      ['Ada Example', 'current', 'not-needed'],
      ['Zoe Champion', 'not-yet', 'not-needed'],
    ]);
    expect(JSON.stringify(body)).not.toMatch(/Bea|correct|score|@/);
  });

  it('names nobody once the coordinator has turned names off, and says so to everybody', async () => {
    const service = await aService();
    await service.add({name: 'Ada Example'});
    const coordinator = await service.agent('coordinator');
    const {settings, version} = (await coordinator.get('/api/settings')).body;
    await coordinator
      .put('/api/settings')
      .send({settings: {...settings, recordsByName: 'nobody'}, version})
      .expect(200);
    const champion = await service.agent('champion');
    expect((await champion.get('/api/records')).body).toMatchObject({named: false, people: []});
    expect((await champion.get('/api/record')).body.seenByChampion).toBe(false);
  });

  it('of oneself holds score, dates and tiers', async () => {
    const service = await aService();
    const person = await service.add();
    await attemptStore(service.database.db).add(anAttempt({personId: person.id}));
    const {body} = await (await service.as(person)).get('/api/record').expect(200);
    expect(body.standings[0]).toMatchObject({competency: 'find', state: 'current', correct: 4, served: 5});
    expect(body.tiers[0]).toEqual({tier: 'basic', needed: 1, current: 1, passed: true});
  });

  it('says who sees it only where there is somebody to see it', async () => {
    const service = await aService();
    const seen = async (organisation: string | null) =>
      (await (await service.agent('basic', {organisation})).get('/api/record')).body.seenByChampion;
    expect([await seen('blaby'), await seen(null)]).toEqual([true, false]);
  });
});
