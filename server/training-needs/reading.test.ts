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
  /** One's own organisation, before and after it came to light. */
  const unknown = {kind: 'own', howSure: null};
  const known = {kind: 'own', howSure: expect.any(String)};

  /** So many of each organisation take the quiz, a minute apart; one in three does not pass. */
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
          anAttempt({personId: id, organisation, correct: number % 3 === 0 ? 1 : 5, submittedAt}),
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
      all: {assessed: 1, passed: 0},
      blaby: {assessed: 1},
      melton: {assessed: 0},
    });
    const champion = await service.agent('champion', {organisation: 'blaby'});
    expect(await read(champion)).toMatchObject({all: suppressed, blaby: unknown});
  });

  it('shows others an organisation from the moment it opts in to the moment it does not, and then no total', async () => {
    const {service, read} = await assessed({blaby: 12, melton: 12, charnwood: 12, harborough: 12});
    const own = await service.agent('champion', {organisation: 'blaby'});
    const other = await service.agent('champion', {organisation: 'melton'});
    expect(await read(other)).toMatchObject({all: suppressed, melton: unknown});
    await service.waymark.advanceDisclosure();
    expect(await read(other)).toMatchObject({all: {assessed: 48}, melton: known});
    await own.put('/api/training-needs/opt-in').send({optedIn: true}).expect(200);
    await own.put('/api/training-needs/opt-in').send({optedIn: true}).expect(200);
    // Of the total three would be left that nobody else may see: too few.
    expect(await read(other)).toMatchObject({all: suppressed, blaby: {assessed: 12}, melton: known});
    await own.put('/api/training-needs/opt-in').send({optedIn: false}).expect(200);
    expect(await read(other)).toMatchObject({all: suppressed, melton: known});
    expect(Object.keys(await read(other))).toEqual(['all', 'melton']);
  });

  it('moves on in steps of ten people for others, and one by one for the coordinator', async () => {
    const {service, more, read} = await assessed({
      blaby: 12,
      melton: 10,
      charnwood: 10,
      harborough: 10,
      'hinckley-and-bosworth': 10,
    });
    const champion = await service.agent('champion', {organisation: 'melton'});
    const coordinator = await service.agent('coordinator');
    await (await service.agent('champion', {organisation: 'blaby'})).put('/api/training-needs/opt-in').send({optedIn: true});
    await service.waymark.advanceDisclosure();
    const before = await read(champion);
    expect(before).toMatchObject({all: {assessed: 52}, blaby: {assessed: 12, passed: 8}});
    const people = await more('blaby', 9);
    // Somebody who is suspended, a smaller group and a day later change nothing either.
    await service.database.db
      .updateTable('person')
      .set({suspended: 1})
      .where('id', '=', people[0] ?? '')
      .execute();
    for (const [version, smallestGroup] of [11, 10].entries())
      await coordinator
        .put('/api/settings')
        .send({settings: {...defaults, smallestGroup}, version})
        .expect(200);
    await service.waymark.advanceDisclosure();
    expect(await read(champion)).toEqual(before);
    expect(await read(coordinator)).toMatchObject({blaby: {assessed: 20}});
    await more('blaby', 2);
    await service.waymark.advanceDisclosure();
    // Of the total only one organisation changed: who knows it by name would know the rest.
    expect(await read(champion)).toMatchObject({all: {assessed: 52}, blaby: {assessed: 22}});
    await more('hinckley-and-bosworth', 12);
    await service.waymark.advanceDisclosure();
    expect(await read(champion)).toMatchObject({all: {assessed: 74}});
  });

  it('tells a champion how many are current where the record names them, as the record does', async () => {
    const {service, read} = await assessed({blaby: 12});
    const champion = await service.agent('champion', {organisation: 'blaby', jobFunction: 'call-taker'});
    const {people} = (await champion.get('/api/records').expect(200)).body;
    const named = people.filter(({states}: {states: string[]}) => states[0] === 'current').length;
    expect(await read(champion)).toMatchObject({blaby: {kind: 'own', current: named}});
    const coordinator = await service.agent('coordinator');
    await coordinator
      .put('/api/settings')
      .send({settings: {...defaults, recordsByName: 'nobody'}, version: 0})
      .expect(200);
    expect(await read(champion)).toMatchObject({blaby: {kind: 'own', current: null}});
  });

  it('lets the coordinator see with the eyes of a champion or of everyone, and a champion only with their own', async () => {
    const {service, read} = await assessed({blaby: 12, melton: 12, charnwood: 3});
    const coordinator = await service.agent('coordinator');
    const champion = await service.agent('champion', {organisation: 'blaby'});
    await service.waymark.advanceDisclosure();
    expect(await read(champion)).toMatchObject({blaby: known});
    expect(await read(coordinator, '?for=blaby')).toEqual(await read(champion));
    expect(await read(coordinator, '?for=everyone')).toEqual({all: suppressed});
    expect(await read(champion, '?for=blaby')).toEqual(await read(champion));
    await champion.get('/api/training-needs?for=melton').expect(403);
    await champion.get('/api/training-needs.csv?for=melton').expect(403);
    await coordinator.get('/api/training-needs?for=atlantis').expect(404);
  });
});
