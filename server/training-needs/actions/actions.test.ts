import {describe, expect, it} from 'vitest';
import {anAttempt} from '../../fixtures/factories.ts';
import {attemptStore} from '../../quizzes/store.ts';
import {databases} from '../../testing/databases.ts';
import {aService} from '../../testing/service.ts';
import {changeSince} from '../estimates/change.ts';
import type {Answered} from '../evidence/answers-store.ts';

const rules = {standard: 0.8, fewest: 4, isSuspect: () => false, now: new Date(0)};
const at = new Date('2026-11-10T10:00:00.000Z');
/** Eight questions of one person on a day of November 2026. */
const attempt = (person: string, day: string, right: number, rev = 1): Answered[] =>
  Array.from({length: 8}, (_, question) => ({
    attemptId: `${person} ${day}`,
    personId: person,
    submittedAt: `2026-11-${day}T10:00:00.000Z`,
    validUntil: null,
    organisation: 'blaby',
    jobFunction: 'call-taker',
    questionId: `find-00${question + 1}`,
    rev,
    points: question < right ? 1 : 0,
    certainty: null,
    chosen: '',
  }));

describe('changeSince', () => {
  it('compares the same people exactly, and others with an interval', () => {
    const change = changeSince(
      [
        ...['a', 'b', 'c', 'd'].flatMap((person) => attempt(person, '01', 2)),
        ...attempt('e', '02', 8),
        ...['a', 'b', 'c'].flatMap((person) => attempt(person, '20', 8)),
        ...attempt('e', '21', 1),
        ...['x', 'y'].flatMap((person) => attempt(person, '22', 8)),
      ],
      at,
      rules,
    );
    expect(change).toMatchObject({
      before: {k: 1, n: 5},
      since: {k: 5, n: 6},
      same: {better: 3, worse: 1, n: 4, chance: (2 * (1 + 4)) / 16},
      others: {difference: 0.8, n: 2},
    });
    expect(change?.others?.low).toBeLessThan(0.8);
  });

  it('takes the latest result on each side', () => {
    const change = changeSince(
      [...attempt('a', '01', 8), ...attempt('a', '05', 0), ...attempt('a', '12', 0), ...attempt('a', '20', 8)],
      at,
      rules,
    );
    expect(change).toMatchObject({before: {k: 0, n: 1}, since: {k: 1, n: 1}, same: {better: 1, worse: 0}, others: null});
  });

  it('compares only questions that were asked in the same revision', () => {
    expect(changeSince([...attempt('a', '01', 2), ...attempt('a', '20', 8, 2)], at, rules)).toBeNull();
  });

  it('says nothing before anybody took the quiz since', () => {
    expect(changeSince(attempt('a', '01', 2), at, rules)).toBeNull();
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
      reason: 'Six of six do not meet it.',
    };
    const {id} = (await coordinator.post(path).send(action).expect(201)).body;
    const read = async () => (await coordinator.get(path).expect(200)).body.actions;
    expect(await read()).toEqual([{id, ...action, takenAt: '2026-11-21T10:00:00.000Z', change: null}]);

    service.setNow('2026-12-10T10:00:00.000Z');
    for (const person of people)
      await attempts.add(anAttempt({personId: person.id, correct: 5, submittedAt: '2026-12-01T10:00:00.000Z'}));
    expect((await read())[0].change).toEqual({
      before: {k: 0, n: 6},
      since: {k: 6, n: 6},
      others: null,
      same: {better: 6, worse: 0, n: 6, chance: 2 / 64},
    });

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
