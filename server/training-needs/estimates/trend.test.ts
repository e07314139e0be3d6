import {describe, expect, it} from 'vitest';
import {aFramework} from '../../fixtures/factories.ts';
import {anAssessment, needsAt} from '../../testing/needs/people.ts';
import type {Sitting} from '../evidence/answers-store.ts';
import {trendDays, trendOf} from './trend.ts';

const framework = aFramework();
const [find] = framework.competencies;
const rules = {standard: 0.8, fewest: 4, inDoubt: new Set<string>(), sessionBefore: () => '', now: needsAt};
const how = {
  rules,
  aims: {target: 0.9, standard: 0.8, smallestGap: 0.05},
  form: {count: 4, pass: 3, upTo: 4, passOfAll: 3},
};
const trend = (...assessments: Sitting[]) => {
  if (find === undefined) throw new Error('There is a competency.');
  return trendOf(find, framework, assessments, how);
};
const by = (personId: string, day: string, right: boolean, validUntil = '2027-11-01T10:00:00.000Z') =>
  anAssessment({personId, submittedAt: `${day}T10:00:00.000Z`, right, validUntil});

describe('trendOf', () => {
  it('has a point a quarter, with what was known and had not expired that day', () => {
    expect(trendDays(needsAt).map((day) => day.toISOString().slice(0, 10))).toEqual([
      '2025-11-21',
      '2026-02-21',
      '2026-05-21',
      '2026-08-21',
      '2026-11-21',
    ]);
    const {points} = trend(
      by('a', '2026-02-20', false, '2026-08-20T10:00:00.000Z'),
      by('b', '2026-05-20', true),
      by('a', '2026-11-01', true),
    );
    expect(points.map((point) => point && [point.k, point.n])).toEqual([null, [0, 1], [1, 2], [1, 1], [2, 2]]);
    const [first, last] = [points[1], points[4]];
    expect(first?.mean).toBeLessThan(last?.mean ?? 0);
  });

  it('says whether the same people moved in the last half year', () => {
    // Their results ended when they took it again.
    const early = ['a', 'b', 'c'].map((person) => by(person, '2026-04-01', person === 'c', '2026-10-01T10:00:00.000Z'));
    const late = ['a', 'b', 'c'].map((person) => by(person, '2026-10-01', true));
    expect(trend(...early, ...late).change).toMatchObject({
      before: {k: 1, n: 3},
      since: {k: 3, n: 3},
      due: {better: 2, worse: 0, chance: expect.closeTo(0.5, 9)},
      retried: null,
    });
    expect(trend(...early).change).toBeNull();
  });

  it('leaves out who has a job that does not need it', () => {
    const other = anAssessment({personId: 'a', jobFunction: 'manager'});
    expect(trend(other).points).toEqual([null, null, null, null, null]);
  });
});
