import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {aFramework, aPerson} from '../fixtures/factories.ts';
import {databases} from '../testing/databases.ts';
import {aService} from '../testing/service.ts';
import {askedOf, isOpen, openRound, ratedTogether} from './rules.ts';
import {selfRatingStore} from './store.ts';

describe('askedOf', () => {
  const needed = ['access', 'find', 'record', 'risk', 'share', 'documents'];

  it('asks four at most: what the fewest have rated, in the order of the job', () => {
    expect(askedOf(needed, [], new Map())).toEqual(['access', 'find', 'record', 'risk']);
    expect(
      askedOf(
        needed,
        [],
        new Map([
          ['access', 3],
          ['record', 2],
          ['find', 1],
          ['risk', 1],
        ]),
      ),
    ).toEqual(['find', 'risk', 'share', 'documents']);
    expect(askedOf(['find'], [], new Map())).toEqual(['find']);
    expect(askedOf([], [], new Map())).toEqual([]);
  });

  it('asks the same again of somebody who has answered', () => {
    expect(
      askedOf(
        needed,
        ['access', 'risk'],
        new Map([
          ['access', 9],
          ['risk', 9],
          ['find', 9],
          ['record', 1],
        ]),
      ),
    ).toEqual(['access', 'risk', 'share', 'documents']);
  });

  it('has each rated by about as many, whoever comes', () => {
    fc.assert(
      fc.property(fc.integer({min: 1, max: 60}), (people) => {
        const counts = new Map<string, number>();
        for (let person = 0; person < people; person += 1)
          for (const key of askedOf(needed, [], counts)) counts.set(key, (counts.get(key) ?? 0) + 1);
        const all = needed.map((key) => counts.get(key) ?? 0);
        expect(Math.max(...all) - Math.min(...all)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('a round', () => {
  const round = {id: 'r', openedAt: '2026-11-01T10:00:00.000Z', closesOn: '2026-11-21', closedAt: null};
  const given = {id: 'next', now: '2026-11-22T10:00:00.000Z'};

  it('is open on its last day, and not after', () => {
    expect(isOpen(round, '2026-11-21')).toBe(true);
    expect(isOpen(round, '2026-11-22')).toBe(false);
  });

  it('is not open once it was closed, its last day notwithstanding', () => {
    expect(isOpen({...round, closedAt: '2026-11-20T10:00:00.000Z'}, '2026-11-20')).toBe(false);
  });

  it('ends no earlier than today', () => {
    expect(() => openRound('2026-11-21', '2026-11-22', given)).toThrow('Check the parts');
    expect(openRound('2026-11-22', '2026-11-22', given)).toMatchObject({id: 'next', closesOn: '2026-11-22'});
  });
});

describe('ratedTogether', () => {
  it('takes the mean of each person’s importance less performance, and tells nothing of a few', () => {
    const ratings = [
      {competency: 'find', importance: 7, performance: 3},
      {competency: 'find', importance: 6, performance: 6},
      {competency: 'find', importance: 5, performance: 7},
      {competency: 'interrogate', importance: 7, performance: 1},
    ];
    expect(ratedTogether(aFramework(), ratings, 3)).toEqual([
      {
        key: 'find',
        name: 'Searching',
        rated: {people: 3, importance: 6, performance: 5.3, need: 0.7, sd: 3.1},
      },
      {key: 'interrogate', name: 'Interrogating', rated: null},
    ]);
  });
});

describe('ratedTogether', () => {
  it('tells nothing where all said the same', () => {
    const all = (importance: (person: number) => number) =>
      Array.from({length: 12}, (_, person) => ({
        competency: 'find',
        importance: importance(person),
        performance: 1 + (person % 7),
      }));
    expect(
      ratedTogether(
        aFramework(),
        all(() => 7),
        10,
      )[0]?.rated,
    ).toBeNull();
    expect(
      ratedTogether(
        aFramework(),
        all((person) => (person === 0 ? 6 : 7)),
        10,
      )[0]?.rated,
    ).toMatchObject({people: 12});
  });
});

describe.each(databases)('self-rating on %s', (_name, open) => {
  const today = '2026-11-21';

  it('has one round open at a time, whoever opens it, and keeps what two tabs of one person sent once', async () => {
    const service = await aService({open});
    const store = selfRatingStore(service.database.db);
    const round = (id: string) => ({id, openedAt: '2026-11-01T10:00:00.000Z', closesOn: today, closedAt: null});
    expect(await Promise.all(['one', 'two'].map((id) => store.addRound(round(id), today)))).toContain(false);
    expect(await store.rounds()).toHaveLength(1);
    const [{id} = round('')] = await store.rounds();
    const person = aPerson();
    await service.waymark.people.add(person);
    const rated = (importance: number) => [{competency: 'find', importance, performance: 4}];
    await Promise.all([store.save(id, person.id, rated(5)), store.save(id, person.id, rated(6))]);
    expect(await store.ratings(id)).toHaveLength(1);
    expect(await store.addRound(round('three'), '2026-11-22')).toBe(true);
  });

  it('asks people about their own job while a round is open, and lets them change what they said', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const taker = await service.agent('basic', {jobFunction: 'call-taker'});
    expect((await taker.get('/api/self-ratings').expect(200)).body).toEqual({closesOn: null, asked: []});
    const {body: round} = await coordinator.post('/api/self-ratings/rounds').send({closesOn: today}).expect(201);
    await coordinator.post('/api/self-ratings/rounds').send({closesOn: today}).expect(409);
    expect((await taker.get('/api/self-ratings').expect(200)).body).toMatchObject({
      closesOn: today,
      asked: [{key: 'find', importance: null, performance: null}],
    });

    const save = (ratings: object[]) => taker.put('/api/self-ratings').send({ratings});
    await save([{competency: 'find', importance: 7, performance: 2}]).expect(200);
    await save([{competency: 'find', importance: 6, performance: 3}]).expect(200);
    expect((await taker.get('/api/self-ratings')).body.asked).toMatchObject([{importance: 6, performance: 3}]);
    const {body: bad} = await save([{competency: 'find', importance: 8}]).expect(400);
    expect(bad.fields).toEqual({
      'ratings.0.importance': 'Choose from 1 to 7.',
      'ratings.0.performance': 'Choose how well you do it today.',
    });
    await save([{competency: 'interrogate', importance: 6, performance: 3}]).expect(409);
    await save([]).expect(400);
    const twice = {competency: 'find', importance: 6, performance: 3};
    await save([twice, twice]).expect(409);

    const {body: told} = await coordinator.get('/api/self-ratings/rounds').expect(200);
    expect(told.rounds).toMatchObject([{id: round.id, closesOn: today, isOpen: true, people: 1}]);
    expect(told).toMatchObject({ended: null, competencies: []});

    await coordinator.post(`/api/self-ratings/rounds/${round.id}/close`).send({}).expect(200);
    await save([{competency: 'find', importance: 1, performance: 1}]).expect(409);
    // One person is no group, for the coordinator either.
    const {body: ended} = await coordinator.get('/api/self-ratings/rounds').expect(200);
    expect(ended).toMatchObject({ended: round.id, competencies: [{key: 'find', rated: null}, {rated: null}]});
    expect(ended.rounds).toMatchObject([{closesOn: today, isOpen: false, people: 1}]);
    // What was said stays; who said it does not.
    const rows = await service.database.db.selectFrom('self_rating').selectAll().execute();
    expect(rows).toMatchObject([{competency: 'find', importance: 6, performance: 3, person_id: null}]);
    await coordinator.post(`/api/self-ratings/rounds/${round.id}/close`).send({}).expect(404);
    await coordinator.post('/api/self-ratings/rounds/nowhere-to-be-found/close').send({}).expect(404);
  });

  it('asks nothing of somebody whose job is not known', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator', {jobFunction: null});
    await coordinator.post('/api/self-ratings/rounds').send({closesOn: '2026-11-20'}).expect(400);
    await coordinator.post('/api/self-ratings/rounds').send({closesOn: today}).expect(201);
    expect((await coordinator.get('/api/self-ratings')).body).toEqual({closesOn: today, asked: []});
  });

  it('tells the means of ten people once the round has ended, and nobody’s own', async () => {
    const service = await aService({open});
    const store = selfRatingStore(service.database.db);
    await store.addRound(
      {id: 'round-old', openedAt: '2026-09-01T10:00:00.000Z', closesOn: '2026-09-30', closedAt: null},
      '2026-09-01',
    );
    await store.addRound({id: 'round-one', openedAt: '2026-11-01T10:00:00.000Z', closesOn: today, closedAt: null}, '2026-11-01');
    const before = aPerson();
    await service.waymark.people.add(before);
    await store.save('round-old', before.id, [{competency: 'find', importance: 1, performance: 7}]);
    for (let number = 0; number < 10; number += 1) {
      const person = aPerson();
      await service.waymark.people.add(person);
      await store.save('round-one', person.id, [
        {competency: 'find', importance: number < 5 ? 5 : 7, performance: number < 5 ? 2 : 4},
      ]);
    }
    const coordinator = await service.agent('coordinator');
    expect((await coordinator.get('/api/self-ratings/rounds')).body).toMatchObject({
      ended: 'round-old',
      competencies: [{rated: null}, {}],
    });
    service.setNow('2026-11-22T10:00:00.000Z');
    const {body} = await coordinator.get('/api/self-ratings/rounds').expect(200);
    expect(body.competencies[0]).toMatchObject({key: 'find', rated: {people: 10, importance: 6, performance: 3, need: 3}});
    expect(body.rounds).toMatchObject([{people: 10}, {people: 1}]);
  });
});
