// One file, because every published value is of one data set.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {seededRandom} from '../../quizzes/random.ts';
import {readMarks} from '../../scripts/read-marks.ts';
import {itemStatistics} from './item-statistics.ts';
import {type Marks, totalsOf} from './marks.ts';
import {alphaIfRemoved, cronbachsAlpha, quizStatistics} from './quiz-statistics.ts';
import {rasch} from './rasch.ts';

/** R. D. Bock and M. Lieberman (1970): five items, 1,000 people as 32 patterns. */
const lsat6 = readMarks(readFileSync(join(import.meta.dirname, 'reference/lsat6.csv'), 'utf8'));
const marksOf = (rows: (number | null)[][], max = 1): Marks => ({
  items: (rows[0] ?? []).map((_, index) => ({id: `q${index + 1}`, max})),
  attempts: rows,
});
const to = (digits: number) => (value: number | null) => Number(value?.toFixed(digits));

describe('the published values of section 6 of the law school test', () => {
  const items = itemStatistics(lsat6);

  it('facility', () => {
    expect(items.map(({facility}) => facility)).toEqual([0.924, 0.709, 0.553, 0.763, 0.87]);
  });

  it('item–rest correlation', () => {
    expect(items.map(({discriminationIndex}) => to(3)((discriminationIndex ?? 0) / 100))).toEqual([
      0.113, 0.153, 0.173, 0.144, 0.122,
    ]);
  });

  it('alpha, in full and with each item left out', () => {
    expect(to(8)((cronbachsAlpha(lsat6) ?? 0) / 100)).toBe(0.29499719);
    expect(alphaIfRemoved(lsat6).map((alpha) => to(3)((alpha ?? 0) / 100))).toEqual([0.275, 0.238, 0.217, 0.246, 0.266]);
  });

  it('sum scores', () => {
    const counts = [0, 0, 0, 0, 0, 0];
    for (const total of totalsOf(lsat6)) counts[total] = (counts[total] ?? 0) + 1;
    expect(counts).toEqual([3, 20, 85, 237, 357, 298]);
  });

  it('the one-parameter model: slope, difficulties, log-likelihood', () => {
    const {slope, difficulties, logLikelihood} = rasch(lsat6);
    expect(to(4)(slope)).toBe(0.7551);
    expect(difficulties.map(to(4))).toEqual([-3.6153, -1.3224, -0.3176, -1.7301, -2.7802]);
    expect(to(3)(logLikelihood)).toBe(-2466.938);
  });
});

describe('itemStatistics', () => {
  it('follows the definitions by hand', () => {
    // Totals 3, 2, 1, 0 and rests of the first item 2, 1, 0, 0.
    const [first, , third] = itemStatistics(
      marksOf([
        [1, 1, 1],
        [1, 1, 0],
        [1, 0, 0],
        [0, 0, 0],
      ]),
    );
    expect(first?.facility).toBe(0.75);
    expect(first?.sd).toBeCloseTo(0.5, 12);
    expect(first?.discriminationIndex).toBeCloseTo((100 * 0.25) / Math.sqrt(0.25 * (2.75 / 3)), 10);
    expect(first?.discriminativeEfficiency).toBeCloseTo(100, 10);
    expect(third?.facility).toBe(0.25);
    const weights = itemStatistics(
      marksOf([
        [1, 1, 1],
        [1, 1, 0],
        [1, 0, 0],
        [0, 0, 0],
      ]),
    ).map(({effectiveWeight}) => effectiveWeight ?? 0);
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 10);
  });

  it('counts an item over those who were served it', () => {
    const [first, second] = itemStatistics(
      marksOf([
        [1, 1],
        [0, null],
        [null, 1],
        [0, 0],
      ]),
    );
    expect([first?.facility, second?.facility]).toEqual([1 / 3, 2 / 3]);
  });

  it.each<[string, Marks, object]>([
    [
      'an item worth nothing',
      marksOf(
        [
          [0, 1],
          [0, 0],
          [0, 1],
        ],
        0,
      ),
      {facility: null, discriminationIndex: null},
    ],
    [
      'an item that does not vary',
      marksOf([
        [1, 1],
        [1, 0],
        [1, 1],
      ]),
      {sd: 0, discriminationIndex: null, discriminativeEfficiency: null},
    ],
    [
      'an item of tenths that does not vary',
      marksOf([
        [0.1, 1],
        [0.1, 0],
        [0.1, 1],
      ]),
      {sd: 0, discriminationIndex: null},
    ],
    ['one attempt', marksOf([[1, 0]]), {facility: 1, sd: null, effectiveWeight: null, discriminationIndex: null}],
    ['no attempt', {items: [{id: 'q1', max: 1}], attempts: []}, {facility: null, sd: null}],
    [
      'an item against the total',
      marksOf([
        [0, 1, 1],
        [0, 1, 1],
        [1, 0, 0],
      ]),
      {effectiveWeight: null},
    ],
  ])('survives %s', (_what, marks, expected) => {
    expect(itemStatistics(marks)[0]).toMatchObject(expected);
  });
});

describe('quizStatistics', () => {
  it('follows the definitions by hand', () => {
    // Totals 0, 1, 1, 4: m2 = 2.25, m3 = 3.375 … worked out on paper.
    const quiz = quizStatistics(
      marksOf(
        [
          [0, 0],
          [1, 0],
          [0, 1],
          [2, 2],
        ],
        2,
      ),
    );
    expect(quiz).toMatchObject({n: 4, mean: 1.5, median: 1});
    expect(quiz.sd).toBeCloseTo(Math.sqrt(3), 12);
    expect(quiz.skewness).toBeCloseTo((16 * 3) / 6 / 3 ** 1.5, 12);
    expect(quiz.kurtosis).toBeCloseTo((16 * (5 * 11.0625 - 9 * 2.25 ** 2)) / 6 / 9, 10);
  });

  it('never clamps alpha: items that work against each other make it negative, and the error ratio more than 100 %', () => {
    const quiz = quizStatistics(
      marksOf([
        [1, 0, 0],
        [0, 1, 0],
        [0, 0, 1],
        [1, 1, 0],
        [0, 1, 1],
      ]),
    );
    expect(quiz.internalConsistency).toBeLessThan(0);
    expect(quiz.errorRatio).toBeGreaterThan(100);
    const random = seededRandom('alpha');
    let negative = 0;
    for (let run = 0; run < 300; run += 1) {
      const rows = Array.from({length: 6}, () => Array.from({length: 4}, () => Math.floor(random() * 2)));
      const alpha = cronbachsAlpha(marksOf(rows));
      if (alpha === null) continue;
      const k2 = quizStatistics(marksOf(rows)).sd ?? 0;
      const within = [0, 1, 2, 3].reduce((sum, item) => sum + varianceOf(rows.map((row) => row[item] ?? 0)), 0);
      expect(alpha).toBeCloseTo((400 / 3) * (1 - within / k2 ** 2), 8);
      negative += alpha < 0 ? 1 : 0;
    }
    expect(negative).toBeGreaterThan(50);
  });

  it.each<[string, Marks]>([
    ['one item', marksOf([[1], [0], [1]])],
    [
      'totals that do not vary',
      marksOf([
        [1, 0],
        [0, 1],
        [1, 0],
      ]),
    ],
    [
      'an item that somebody was not served',
      marksOf([
        [1, 0],
        [0, null],
        [1, 1],
      ]),
    ],
    ['one attempt', marksOf([[1, 0]])],
    [
      'no attempt',
      {
        items: [
          {id: 'a', max: 1},
          {id: 'b', max: 1},
        ],
        attempts: [],
      },
    ],
  ])('has no alpha for %s', (_what, marks) => {
    expect(quizStatistics(marks)).toMatchObject({internalConsistency: null, errorRatio: null, standardError: null});
  });

  it('has no skewness for two, and no kurtosis for three', () => {
    expect(
      quizStatistics(
        marksOf([
          [1, 1],
          [0, 0],
        ]),
      ).skewness,
    ).toBeNull();
    const three = quizStatistics(
      marksOf([
        [1, 1],
        [0, 0],
        [1, 0],
      ]),
    );
    expect([three.skewness === null, three.kurtosis]).toEqual([false, null]);
  });
});

/** Written otherwise than the code: the mean of squares of all differences. */
function varianceOf(values: readonly number[]): number {
  let sum = 0;
  for (const a of values) for (const b of values) sum += (a - b) ** 2;
  return sum / (2 * values.length * (values.length - 1));
}

describe('rasch', () => {
  it('finds no difficulty where everybody, or nobody, had it right, and refuses part marks', () => {
    const {difficulties} = rasch(
      marksOf([
        [1, 1, 0],
        [1, 0, 0],
        [1, 1, 0],
        [1, 0, 0],
        [1, 1, 0],
      ]),
    );
    expect([difficulties[0], difficulties[2]]).toEqual([null, null]);
    expect(() =>
      rasch(
        marksOf([
          [0.5, 1],
          [0, 0],
        ]),
      ),
    ).toThrow(/right and wrong only/);
    expect(() => rasch(marksOf([[1], [1]]))).toThrow(/nothing to fit/);
  });
});
