import {describe, expect, it} from 'vitest';
import {anAttempt, aPage, aQuiz} from '../fixtures/factories.ts';
import {mailStore} from '../mail/store.ts';
import {attemptStore} from '../quizzes/store.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';

const pages = [
  aPage({
    key: 'earlier-reports-person',
    url: '/basic/find/earlier-reports-person',
    sections: [{anchor: 'steps', heading: 'Steps', text: 'Search.'}],
  }),
];

describe.each(databases)('reminders on %s', (_name, open) => {
  async function reminded(given: object = {}, person: object = {}) {
    const quizzes = [aQuiz(), aQuiz({id: 'enhanced-interrogate', tier: 'enhanced', competency: 'interrogate'})];
    const service = await aService({open, quizzes, manifest: {schema: 'content/1', pages}});
    const {id} = await service.add({name: 'Ada Example', email: 'ada@example.org', ...person});
    await attemptStore(service.database.db).add(anAttempt({personId: id, ...given}));
    const at = async (iso: string) => {
      service.setNow(iso);
      await service.waymark.remind();
      return (await mailStore(service.database.db).waiting(new Date('2026-11-21T10:00:00.000Z'))).map(
        ({recipient, subject, body}) => ({recipient, subject, body}),
      );
    };
    return {service, id, at};
  }

  it('say once that a result expires soon, and once that it has', async () => {
    const {at} = await reminded();
    expect(await at('2027-10-01T10:00:00.000Z')).toEqual([]);
    const soon = await at('2027-10-03T10:00:00.000Z');
    expect(soon).toMatchObject([
      {recipient: 'ada@example.org', subject: 'Your result in “Searching” counts until 1 November 2027'},
    ]);
    expect(soon[0]?.body).toMatch(/http:\/\/localhost:3000\/training\/basic-find\n[\s\S]*You get this once for each result/);
    expect(await at('2027-10-04T10:00:00.000Z')).toHaveLength(1);
    expect((await at('2027-11-02T10:00:00.000Z')).map(({subject}) => subject).sort()).toEqual([
      'Your result in “Searching” counts until 1 November 2027',
      'Your result in “Searching” expired on 1 November 2027. Take the quiz again',
    ]);
    expect(await at('2027-11-03T10:00:00.000Z')).toHaveLength(2);
  });

  it('say once of each change that there is something to refresh, also where one release was a mistake', async () => {
    const {service, at} = await reminded();
    const coordinator = await service.agent('coordinator');
    const release = async (version: string, on: string) => {
      service.setNow(`${on}T09:00:00.000Z`);
      await coordinator
        .post('/api/releases')
        .send({system: 'casebook', version, releasedOn: on, areas: ['find']})
        .expect(201);
    };
    await release('2.9', '2026-11-10');
    const [mail] = await at('2026-11-21T10:00:00.000Z');
    expect(mail?.subject).toMatch(/^Something you know about “Searching” has changed/);
    expect(mail?.body).toContain('/training/basic-find');
    expect(await at('2026-11-22T10:00:00.000Z')).toHaveLength(1);
    await coordinator.delete('/api/releases/casebook/2.9').send({edition: 1}).expect(200);
    await release('3.0', '2026-12-10');
    expect(await at('2026-12-11T10:00:00.000Z')).toHaveLength(2);
    expect(await at('2026-12-12T10:00:00.000Z')).toHaveLength(2);
  });

  it.each([
    ['at night', {}, {}, '2027-10-20T02:00:00.000Z'],
    ['what was not met', {correct: 1}, {}, '2027-11-20T10:00:00.000Z'],
    ['what the job does not need', {competency: 'interrogate', quizId: 'enhanced-interrogate'}, {}, '2027-10-20T10:00:00.000Z'],
    ['who is suspended', {}, {suspended: true}, '2027-10-20T10:00:00.000Z'],
  ])('leave alone %s', async (_what, attempt, person, at) => {
    expect(await (await reminded(attempt, person)).at(at)).toEqual([]);
  });

  it('leave alone whoever does not want them', async () => {
    const {service, at} = await reminded();
    const ada = await service.as(await service.waymark.people.byName().then((all) => all[0]));
    await ada.put('/api/mail-choices').send({kind: 'training', wanted: false}).expect(200);
    expect(await at('2027-10-20T10:00:00.000Z')).toEqual([]);
  });
});
