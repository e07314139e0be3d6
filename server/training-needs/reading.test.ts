import {describe, expect, it} from 'vitest';
import {anAttempt, aPerson} from '../fixtures/factories.ts';
import {attemptStore} from '../quizzes/store.ts';
import {Settings} from '../settings/contract.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';

const defaults = Settings.parse({});
type Body = {organisations: {id: string | null; optedIn: boolean}[]; competencies: {key: string; cells: object[]}[]};

describe.each(databases)('the training needs over HTTP on %s', (_name, open) => {
  const suppressed = {kind: 'suppressed'};

  /** So many of each organisation take the quiz, a minute apart; the first of each does not meet the standard. */
  async function assessed(counts: Record<string, number>) {
    const service = await aService({open});
    let minute = 0;
    const more = async (organisation: string, people: number) => {
      const added: string[] = [];
      for (let number = 0; number < people; number += 1) {
        const {id} = aPerson({organisation});
        await service.waymark.people.add(aPerson({id, organisation}));
        added.push(id);
        minute += 1;
        const submittedAt = new Date(Date.UTC(2026, 10, 1, 9, minute)).toISOString();
        await attemptStore(service.database.db).add(
          anAttempt({personId: id, organisation, correct: number === 0 ? 1 : 5, submittedAt}),
        );
      }
      return added;
    };
    for (const [organisation, people] of Object.entries(counts)) await more(organisation, people);
    const read = async (agent: Awaited<ReturnType<typeof service.agent>>, query = '') => {
      const body = (await agent.get(`/api/training-needs${query}`).expect(200)).body as Body;
      const cells = body.competencies.find(({key}) => key === 'find')?.cells ?? [];
      return Object.fromEntries(body.organisations.map(({id}, index) => [id ?? 'all', cells[index]]));
    };
    return {service, more, read};
  }

  it('shows the coordinator small groups at once, and a champion none', async () => {
    const {service, read} = await assessed({blaby: 1});
    expect(await read(await service.agent('coordinator'))).toMatchObject({
      all: {assessed: 1, meeting: 0},
      blaby: {assessed: 1},
      melton: {assessed: 0},
    });
    const champion = await service.agent('champion', {organisation: 'blaby'});
    expect(await read(champion)).toEqual({all: suppressed, blaby: suppressed});
  });

  it('shows others an organisation from the moment it opts in to the moment it does not, and then no total', async () => {
    const {service, read} = await assessed({blaby: 12, melton: 12, charnwood: 12, harborough: 12});
    const own = await service.agent('champion', {organisation: 'blaby'});
    const other = await service.agent('champion', {organisation: 'melton'});
    expect(await read(other)).toEqual({all: suppressed, melton: suppressed});
    await service.waymark.advanceDisclosure();
    expect(await read(other)).toMatchObject({all: {assessed: 48}, melton: {assessed: 12}});
    await own.put('/api/training-needs/opt-in').send({optedIn: true}).expect(200);
    await own.put('/api/training-needs/opt-in').send({optedIn: true}).expect(200);
    // Of the total three would be left that nobody else may see: too few.
    expect(await read(other)).toMatchObject({all: suppressed, blaby: {assessed: 12}, melton: {assessed: 12}});
    await own.put('/api/training-needs/opt-in').send({optedIn: false}).expect(200);
    expect(await read(other)).toMatchObject({all: suppressed, melton: {assessed: 12}});
    expect(Object.keys(await read(other))).toEqual(['all', 'melton']);
  });

  it('moves on in steps of ten people for a champion, and one by one for the coordinator', async () => {
    const {service, more, read} = await assessed({blaby: 10, melton: 10, charnwood: 10, harborough: 10});
    const champion = await service.agent('champion', {organisation: 'blaby'});
    const coordinator = await service.agent('coordinator');
    await service.waymark.advanceDisclosure();
    const before = await read(champion);
    expect(before).toMatchObject({all: {assessed: 40}, blaby: {assessed: 10, meeting: 9}});
    const people = await more('blaby', 9);
    // Somebody who is suspended, a smaller group and a day later change nothing either.
    await service.database.db
      .updateTable('person')
      .set({suspended: 1})
      .where('id', '=', people[0] ?? '')
      .execute();
    await (await service.agent('coordinator'))
      .put('/api/settings')
      .send({settings: {...defaults, smallestGroup: 11}, version: 0})
      .expect(200);
    await (await service.agent('coordinator'))
      .put('/api/settings')
      .send({settings: {...defaults, smallestGroup: 10}, version: 1})
      .expect(200);
    await service.waymark.advanceDisclosure();
    expect(await read(champion)).toEqual(before);
    expect(await read(coordinator)).toMatchObject({blaby: {assessed: 18}});
    await more('blaby', 2);
    await service.waymark.advanceDisclosure();
    expect(await read(champion)).toMatchObject({all: {assessed: 50}, blaby: {assessed: 20}});
  });

  it('lets the coordinator see with the eyes of a champion or of everyone, and a champion only with their own', async () => {
    const {service, read} = await assessed({blaby: 12, melton: 12, charnwood: 3});
    const coordinator = await service.agent('coordinator');
    const champion = await service.agent('champion', {organisation: 'blaby'});
    await service.waymark.advanceDisclosure();
    expect(await read(champion)).toMatchObject({blaby: {assessed: 12}});
    expect(await read(coordinator, '?for=blaby')).toEqual(await read(champion));
    expect(await read(coordinator, '?for=everyone')).toEqual({all: suppressed});
    expect(await read(champion, '?for=blaby')).toEqual(await read(champion));
    await champion.get('/api/training-needs?for=melton').expect(403);
    await champion.get('/api/training-needs.csv?for=melton').expect(403);
    await coordinator.get('/api/training-needs?for=atlantis').expect(404);
  });
});
