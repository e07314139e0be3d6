/** What the marks say of the whole: its totals, and how far its items agree. Definitions as for the items. */

import {kurtosis, mean, median, skewness, standardDeviation, variance} from '../moments.ts';
import {isComplete, type Marks, totalsOf} from './marks.ts';

export type QuizStatistics = {
  /** Attempts. */
  n: number;
  /** Of the totals, in marks. */
  mean: number | null;
  median: number | null;
  sd: number | null;
  skewness: number | null;
  kurtosis: number | null;
  /** Cronbach's alpha in percent. It may be negative, and is never clamped. */
  internalConsistency: number | null;
  /** How much of the spread of totals is chance, in percent. */
  errorRatio: number | null;
  /** Of one total, in marks. */
  standardError: number | null;
};

export function quizStatistics(marks: Marks): QuizStatistics {
  const totals = totalsOf(marks);
  const sd = standardDeviation(totals);
  const internalConsistency = cronbachsAlpha(marks);
  const errorRatio = internalConsistency === null ? null : 100 * Math.sqrt(1 - internalConsistency / 100);
  return {
    n: totals.length,
    mean: mean(totals),
    median: median(totals),
    sd,
    skewness: skewness(totals),
    kurtosis: kurtosis(totals),
    internalConsistency,
    errorRatio,
    standardError: errorRatio === null || sd === null ? null : (errorRatio * sd) / 100,
  };
}

/**
 * 100 · P/(P−1) · (1 − ΣVar x / k2), in percent. Null for fewer than two items or attempts, where totals do not vary, and where an item
 * was not served to somebody: over a random draw it has no meaning. Source: L. J. Cronbach (1951), Psychometrika 16, 297–334.
 */
export function cronbachsAlpha(marks: Marks): number | null {
  const count = marks.items.length;
  const k2 = variance(totalsOf(marks));
  if (count < 2 || k2 === null || k2 === 0 || !isComplete(marks)) return null;
  const within = marks.items.reduce((sum, _, index) => sum + (variance(marks.attempts.map((each) => each[index] ?? 0)) ?? 0), 0);
  return 100 * (count / (count - 1)) * (1 - within / k2);
}

/** Alpha of the other items, for each item left out. */
export const alphaIfRemoved = ({items, attempts}: Marks): (number | null)[] =>
  items.map((_, index) =>
    cronbachsAlpha({
      items: items.filter((_item, other) => other !== index),
      attempts: attempts.map((marks) => marks.filter((_mark, other) => other !== index)),
    }),
  );
