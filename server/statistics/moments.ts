/** Means, variances and the higher moments of a list of marks, as sample statistics. */

/** Null for an empty list. */
export function mean(values: readonly number[]): number | null {
  let sum = 0;
  for (let index = 0; index < values.length; index += 1) sum += values[index] ?? 0;
  return values.length === 0 ? null : sum / values.length;
}

/** The middle one, or the mean of the two in the middle; null for an empty list. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}

/** Whether all are the same but for the last digits of their arithmetic: then nothing varies, whatever rounding says. */
function isConstant(values: readonly number[]): boolean {
  const [low, high] = extremes(values);
  return values.length === 0 || high - low <= 1e-12 * Math.max(1, Math.abs(low), Math.abs(high));
}

/** A long list cannot be spread into Math.min. */
function extremes(values: readonly number[]): [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return [low, high];
}

/** Cov(x, y) over S − 1, in the units of x times those of y; 0 where either is constant, null for fewer than two. */
export function covariance(x: readonly number[], y: readonly number[]): number | null {
  const [meanX, meanY] = [mean(x), mean(y)];
  if (x.length < 2 || meanX === null || meanY === null) return null;
  if (isConstant(x) || (y !== x && isConstant(y))) return 0;
  let sum = 0;
  // A loop, because the analysis asks for some hundred of thousands of values.
  for (let index = 0; index < x.length; index += 1) sum += ((x[index] ?? 0) - meanX) * ((y[index] ?? 0) - meanY);
  return sum / (x.length - 1);
}

/** Over S − 1, in squared units; null for fewer than two. */
export const variance = (values: readonly number[]): number | null => covariance(values, values);

/** The square root of the variance, in the units of the values; null for fewer than two. */
export function standardDeviation(values: readonly number[]): number | null {
  const squared = variance(values);
  return squared === null ? null : Math.sqrt(squared);
}

/** The r-th moment about the mean, over S. */
function centralMoment(values: readonly number[], r: number): number {
  const centre = mean(values) ?? 0;
  return values.reduce((sum, value) => sum + (value - centre) ** r, 0) / values.length;
}

/**
 * k3 / k2^1.5 with k3 = S²·m3 / ((S−1)(S−2)); no unit. Null for S ≤ 2, and where nothing varies.
 *
 * Source: Moodle, "Quiz statistics calculations": the k-statistics of Fisher.
 */
export function skewness(values: readonly number[]): number | null {
  const [s, k2] = [values.length, variance(values)];
  if (s <= 2 || k2 === null || k2 === 0) return null;
  const k3 = (s ** 2 * centralMoment(values, 3)) / ((s - 1) * (s - 2));
  return k3 / k2 ** 1.5;
}

/**
 * k4 / k2² with k4 = S²·((S+1)·m4 − 3(S−1)·m2²) / ((S−1)(S−2)(S−3)); no unit, 0 for a normal distribution. Null for S ≤ 3, and where
 * nothing varies. Source: as for the skewness.
 */
export function kurtosis(values: readonly number[]): number | null {
  const [s, k2] = [values.length, variance(values)];
  if (s <= 3 || k2 === null || k2 === 0) return null;
  const [m2, m4] = [centralMoment(values, 2), centralMoment(values, 4)];
  const k4 = (s ** 2 * ((s + 1) * m4 - 3 * (s - 1) * m2 ** 2)) / ((s - 1) * (s - 2) * (s - 3));
  return k4 / k2 ** 2;
}
