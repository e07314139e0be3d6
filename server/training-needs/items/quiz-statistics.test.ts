import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readMarks} from '../../scripts/read-marks.ts';
import {standardDeviation} from '../../statistics/moments.ts';
import {anAssessment, answersOf} from '../../testing/needs/people.ts';
import {quizReport} from './quiz-statistics.ts';

const marks = readMarks(readFileSync(join(import.meta.dirname, '../../statistics/items/reference/lsat6.csv'), 'utf8'));
const facts = marks.items.map(({id}) => ({id, rev: 1, guess: 0.2, right: []}));
/** The published answers of 1,000 people to five questions, as if they had been given here. */
const sittings = marks.attempts.map((row, person) =>
  anAssessment({
    attemptId: `a${person}`,
    personId: `p${person}`,
    answers: row.flatMap((points, index) => answersOf([points ?? 0], {questionId: marks.items[index]?.id ?? ''})),
  }),
);
/** Without one question each. */
const without = (some: typeof sittings, leftOut: (index: number) => string | undefined) =>
  some.map((each, index) => ({...each, answers: each.answers.filter(({questionId}) => questionId !== leftOut(index))}));

describe('quizReport', () => {
  it('gives the published internal consistency of LSAT section 6, with and without each question', () => {
    const report = quizReport(sittings, facts);
    expect(report).toMatchObject({n: 1000, mean: expect.closeTo(3.819 / 5, 6)});
    expect(report.consistency).toMatchObject({n: 1000, questions: 5, isIndicative: false});
    expect(report.consistency?.internalConsistency).toBeCloseTo(29.5, 1);
    // One person’s share, from the published sum scores 0 to 5 and alpha.
    const published = [3, 20, 85, 237, 357, 298].flatMap((people, score) => Array<number>(people).fill(score / 5));
    const sd = standardDeviation(published) ?? 0;
    expect(report.sd).toBeCloseTo(sd, 10);
    expect(report.consistency?.standardError).toBeCloseTo(sd * Math.sqrt(1 - 0.29499719), 6);
    expect([...report.consistencyWithout.values()].map((value) => (value ?? 0) / 100)).toEqual([
      expect.closeTo(0.2754, 4),
      expect.closeTo(0.2376, 4),
      expect.closeTo(0.2168, 4),
      expect.closeTo(0.2459, 4),
      expect.closeTo(0.2663, 4),
    ]);
  });

  it('gives none where ten people were not served the same questions, or were served an older revision', () => {
    const drawn = without(sittings, (index) => marks.items[index % 5]?.id);
    expect(quizReport(drawn.slice(0, 45), facts)).toMatchObject({n: 45, consistency: null});
    expect(quizReport(sittings.slice(0, 9), facts)).toMatchObject({n: 9, consistency: null});
    expect(
      quizReport(
        sittings,
        facts.map((fact) => ({...fact, rev: 2})),
      ).consistency,
    ).toBeNull();
  });

  it('is of the form that most had', () => {
    const few = without(sittings.slice(0, 12), () => marks.items[0]?.id);
    const others = sittings.slice(400, 440);
    expect(quizReport([...few, ...others], facts).consistency).toMatchObject({n: 40, questions: 5});
  });

  it('knows nothing of a quiz that nobody took', () => {
    expect(quizReport([], facts)).toMatchObject({n: 0, mean: null, consistency: null});
  });
});
