import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readMarks} from '../scripts/read-marks.ts';
import {anAssessment} from '../testing/needs.ts';
import type {Answered} from './item-store.ts';
import {quizReport} from './quiz-report.ts';

const marks = readMarks(readFileSync(join(import.meta.dirname, '../statistics/reference/lsat6.csv'), 'utf8'));
const facts = marks.items.map(({id}) => ({id, rev: 1, guess: 0.2, right: []}));
/** The published answers of 1,000 people to five questions, as if they had been given here. */
const answers = marks.attempts.flatMap((row, person) =>
  row.flatMap((points, index): Answered[] => {
    const [one] = anAssessment({personId: `p${person}`, questionId: marks.items[index]?.id ?? '', points: points ?? 0});
    return one ? [one] : [];
  }),
);

describe('quizReport', () => {
  it('gives the published internal consistency of LSAT section 6, with and without each question', () => {
    const report = quizReport(answers, facts);
    expect(report).toMatchObject({n: 1000, mean: expect.closeTo(3.819 / 5, 6)});
    expect(report.consistency).toMatchObject({n: 1000, questions: 5, isIndicative: false});
    expect(report.consistency?.internalConsistency).toBeCloseTo(29.5, 1);
    expect([...report.consistencyWithout.values()].map((value) => (value ?? 0) / 100)).toEqual([
      expect.closeTo(0.2754, 4),
      expect.closeTo(0.2376, 4),
      expect.closeTo(0.2168, 4),
      expect.closeTo(0.2459, 4),
      expect.closeTo(0.2663, 4),
    ]);
  });

  it('gives none where ten people were not served the same questions, or were served an older revision', () => {
    const drawn = answers.filter(({questionId}, index) => marks.items[Math.floor(index / 5) % 5]?.id !== questionId);
    expect(quizReport(drawn.slice(0, 4 * 45), facts)).toMatchObject({n: 45, consistency: null});
    expect(quizReport(answers.slice(0, 5 * 9), facts)).toMatchObject({n: 9, consistency: null});
    expect(
      quizReport(
        answers,
        facts.map((fact) => ({...fact, rev: 2})),
      ).consistency,
    ).toBeNull();
  });

  it('knows nothing of a quiz that nobody took', () => {
    expect(quizReport([], facts)).toMatchObject({n: 0, mean: null, consistency: null});
  });
});
