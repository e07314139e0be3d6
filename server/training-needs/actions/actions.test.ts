import {describe, expect, it} from 'vitest';
import {anAttempt} from '../../fixtures/factories.ts';
import {attemptStore} from '../../quizzes/store.ts';
import {databases} from '../../testing/databases.ts';
import {anAssessment, answersOf} from '../../testing/needs/people.ts';
import {aService} from '../../testing/service.ts';
import {changeSince} from '../estimates/change.ts';
import type {Sitting} from '../evidence/answers-store.ts';

const rules = {standard: 0.8, fewest: 4, inDoubt: new Set<string>(), sessionBefore: () => '', now: new Date(0)};
const form = {count: 8, pass: 6, upTo: 8, passOfAll: 6};
const at = new Date('2026-11-10T10:00:00.000Z');
/** Eight questions of one person on a day of November 2026; the result ends when it is said to. */
const attempt = (person: string, day: string, right: number, {rev = 1, until = null as string | null} = {}): Sitting =>
  anAssessment({
    personId: person,
    submittedAt: `2026-11-${day}T10:00:00.000Z`,
    validUntil: until === null ? null : `2026-11-${until}T10:00:00.000Z`,
    answers: answersOf(
      Array.from({length: 8}, (_, question) => (question < right ? 1 : 0)),
      {rev},
    ),
  });
const change = (...attempts: Sitting[]) =>
  changeSince(
    attempts.toSorted((a, b) => a.submittedAt.localeCompare(b.submittedAt)),
    at,
    rules,
    form,
  );

describe('changeSince', () => {
  const ended = {until: '15'};

  it('compares the same people exactly where the time had come, and others with an interval', () => {
    const found = change(
      ...['a', 'b', 'c', 'd'].map((person) => attempt(person, '01', 2, ended)),
      attempt('e', '02', 8, ended),
      ...['a', 'b', 'c'].map((person) => attempt(person, '20', 8)),
      attempt('e', '21', 1),
      ...['x', 'y'].map((person) => attempt(person, '22', 8)),
    );
    expect(found).toMatchObject({
      before: {k: 1, n: 5},
      since: {k: 5, n: 6},
      due: {better: 3, worse: 1, n: 4, chance: expect.closeTo((2 * (1 + 4)) / 16, 9)},
      others: {difference: 0.8, n: 2},
      retried: null,
    });
    expect(found?.others?.low).toBeLessThan(0.8);
  });

  it('tells apart those who failed and tried again, beside what luck alone would have done', () => {
    const people = Array.from({length: 20}, (_, number) => `p${number}`);
    const found = change(
      ...people.map((person, number) => attempt(person, '01', number % 4 ? 7 : 5)),
      ...people.flatMap((person, number) => (number % 4 ? [] : [attempt(person, '20', number % 8 ? 5 : 7)])),
    );
    expect(found).toMatchObject({
      before: {k: 15, n: 20},
      since: {k: 0, n: 0},
      due: null,
      others: null,
      retried: {passed: 3, n: 5},
    });
    expect(found?.retried?.luck.expected).toBeGreaterThan(2);
    expect(found?.retried?.luck.expected).toBeLessThan(4.5);
  });

  it('takes the first result of each round, not the one that came out after trying again', () => {
    expect(change(attempt('a', '01', 2), attempt('a', '05', 8, ended), attempt('a', '20', 8))).toMatchObject({
      before: {k: 0, n: 1},
      since: {k: 1, n: 1},
      due: {better: 1, worse: 0},
    });
  });

  it('compares only questions that were asked in the same revision', () => {
    expect(change(attempt('a', '01', 2, ended), attempt('a', '20', 8, {rev: 2}))).toBeNull();
  });

  it('takes nobody for first who had failed in a revision that does not count', () => {
    const old = {rev: 2};
    // The first was of another revision: what follows it is a second try all the same.
    expect(change(attempt('a', '01', 2, old), attempt('b', '02', 7), attempt('a', '20', 8), attempt('c', '21', 7))).toMatchObject(
      {since: {n: 1}, others: {n: 1}, due: null, retried: null},
    );
  });

  it('compares with everybody before, whichever questions of the pool a few were asked since', () => {
    const half = {...attempt('x', '20', 4), answers: attempt('x', '20', 4).answers.slice(0, 4)};
    expect(change(...['a', 'b', 'c'].map((person) => attempt(person, '01', 7)), half)).toMatchObject({before: {k: 3, n: 3}});
  });

  it('says nothing before anybody took the quiz since', () => {
    expect(change(attempt('a', '01', 2))).toBeNull();
  });
});

describe.each(databases)('an action on %s', (_name, open) => {
  it('is recorded with owner, reason and time; later results say whether the gap change; it can be removed', async () => {
    const service = await aService({open});
    const coordinator = await service.agent('coordinator');
    const attempts = attemptStore(service.database.db);
    const people = await Promise.all(Array.from({length: 6}, () => service.add({organisation: 'blaby'})));
    for (const {id} of people) await attempts.add(anAttempt({personId: id, correct: 1, submittedAt: '2026-11-10T10:00:00.000Z'}));
    const path = '/api/training-needs/actions';
    const action = {
      competency: 'find',
      organisation: 'blaby',
      kind: 'session',
      owner: 'champion',
      reason: 'Six of six did not pass.',
      dueOn: '2026-11-25',
      session: {place: 'Room 2', who: 'Blaby', places: 6, invitation: 'Dear colleagues, come and see.'},
    };
    const {id} = (await coordinator.post(path).send(action).expect(201)).body;
    const read = async () => (await coordinator.get(path).expect(200)).body.actions;
    expect(await read()).toEqual([{id, ...action, takenAt: '2026-11-21T10:00:00.000Z', change: null}]);

    service.setNow('2026-12-10T10:00:00.000Z');
    for (const person of people)
      await attempts.add(anAttempt({personId: person.id, correct: 5, submittedAt: '2026-12-01T10:00:00.000Z'}));
    expect((await read())[0].change).toEqual({
      before: {k: 0, n: 6},
      since: {k: 0, n: 0},
      others: null,
      due: null,
      retried: {passed: 6, n: 6, luck: {expected: expect.any(Number), low: 0, high: expect.any(Number)}},
    });
    expect((await read())[0].change.retried.luck.high).toBeLessThan(3);

    const {body} = await coordinator
      .post(path)
      .send({...action, dueOn: null, session: {...action.session, place: ''}})
      .expect(400);
    expect(Object.keys(body.fields).sort()).toEqual(['dueOn', 'session.place']);
    await coordinator
      .post(path)
      .send({...action, kind: 'mentor'})
      .expect(400);
    await coordinator
      .post(path)
      .send({...action, competency: 'fly'})
      .expect(400);
    await coordinator
      .post(path)
      .send({...action, organisation: 'nowhere'})
      .expect(400);
    await coordinator.delete(`${path}/${id}`).expect(200);
    expect(await read()).toEqual([]);
    await coordinator.delete(`${path}/${id}`).expect(404);
  });
});
