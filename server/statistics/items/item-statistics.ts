/**
 * What the marks say of each item. The definitions are those that Moodle documents ("Quiz statistics calculations"), with all
 * variances and covariances over S − 1; S attempts, x the marks of an item, T the totals, y = T − x the rest.
 */

import {covariance, mean, standardDeviation, variance} from '../moments.ts';
import {type Marks, totalsOf} from './marks.ts';

export type ItemStatistics = {
  id: string;
  /** Mean mark over the most there is, 0 to 1; null where the most is 0. */
  facility: number | null;
  /** In marks. */
  sd: number | null;
  /** How much of the spread of totals comes from this item, in percent; null where it works against the total. */
  effectiveWeight: number | null;
  /** The corrected item–rest correlation, in percent; null where the item or the rest does not vary. */
  discriminationIndex: number | null;
  /** The covariance with the rest over the greatest that these marks allow, in percent; null where none is possible. */
  discriminativeEfficiency: number | null;
};

/** One an item. An attempt in which an item was not served says nothing of it. */
export function itemStatistics(marks: Marks): ItemStatistics[] {
  const totals = totalsOf(marks);
  const served = marks.items.map((_, index) => columnOf(marks, totals, index));
  const roots = served.map(({x, total}) => rootOf(covariance(x, total)));
  const sum = roots.reduce<number>((all, root) => all + (root ?? 0), 0);
  return marks.items.map(({id, max}, index) => {
    const {x, rest} = served[index] ?? {x: [], rest: []};
    const root = roots[index] ?? null;
    const average = mean(x);
    return {
      id,
      facility: max === 0 || average === null ? null : average / max,
      sd: standardDeviation(x),
      effectiveWeight: root === null || sum === 0 ? null : (100 * root) / sum,
      discriminationIndex: discriminationIndex(x, rest),
      discriminativeEfficiency: discriminativeEfficiency(x, rest),
    };
  });
}

type Column = {x: number[]; total: number[]; rest: number[]};

function columnOf({attempts}: Marks, totals: readonly number[], index: number): Column {
  const column: Column = {x: [], total: [], rest: []};
  attempts.forEach((marks, attempt) => {
    const mark = marks[index];
    if (mark === null || mark === undefined) return;
    const total = totals[attempt] ?? 0;
    column.x.push(mark);
    column.total.push(total);
    column.rest.push(total - mark);
  });
  return column;
}

/** Null where it would be the root of something negative. */
const rootOf = (value: number | null): number | null => (value === null || value < 0 ? null : Math.sqrt(value));

/** 100 · Cov(x, y) / √(Var x · Var y); not "top minus bottom 27 %". */
export function discriminationIndex(x: readonly number[], rest: readonly number[]): number | null {
  const [cov, varX, varY] = [covariance(x, rest), variance(x), variance(rest)];
  if (cov === null || varX === null || varY === null || varX * varY === 0) return null;
  return (100 * cov) / Math.sqrt(varX * varY);
}

/** 100 · Cov(x, y) / Cov_max, the greatest being that of both lists in order. */
export function discriminativeEfficiency(x: readonly number[], rest: readonly number[]): number | null {
  // Sorted as numbers, which is much faster than by a function.
  const ascending = (values: readonly number[]) => [...Float64Array.from(values).sort()];
  const [cov, most] = [covariance(x, rest), covariance(ascending(x), ascending(rest))];
  return cov === null || most === null || most === 0 ? null : (100 * cov) / most;
}
