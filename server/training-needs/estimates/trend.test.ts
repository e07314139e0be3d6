import {describe, expect, it} from 'vitest';
import {aFramework} from '../../fixtures/factories.ts';
import {anAssessment, needsAt} from '../../testing/needs.ts';
import type {Answered} from '../evidence/answers-store.ts';
import {trendDays, trendOf} from './trend.ts';

const framework = aFramework();
const [find] = framework.competencies;
const rules = {standard: 0.8, fewest: 4, isSuspect: () => false, now: needsAt};
const trend = (...assessments: Answered[][]) => {
  if (find === undefined) throw new Error('There is a competency.');
  return trendOf(find, framework, assessments.flat(), rules);
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
    expect(points[4]).toMatchObject({low: expect.closeTo(0.3424, 4), high: 1});
  });

  it('says whether the same people moved in the last half year', () => {
    const early = ['a', 'b', 'c'].map((person) => by(person, '2026-04-01', person === 'c'));
    const late = ['a', 'b', 'c'].map((person) => by(person, '2026-10-01', true));
    expect(trend(...early, ...late).change).toMatchObject({
      before: {k: 1, n: 3},
      since: {k: 3, n: 3},
      same: {better: 2, worse: 0, chance: 0.5},
    });
    expect(trend(...early).change).toBeNull();
  });

  it('leaves out who has a job that does not need it', () => {
    const other = anAssessment({personId: 'a', jobFunction: 'manager'});
    expect(trend(other).points).toEqual([null, null, null, null, null]);
  });
});
