/** The Wilson score interval for a proportion. */

/** The two-sided standard normal quantile for a 95 % interval. */
export const z95 = 1.959963984540054;

/**
 * Lower and upper limit of the share behind `k` of `n`, each from 0 to 1.
 *
 * Unlike the simple interval it stays inside 0–1 and says something sensible for small groups and for none or all.
 * `n` must be at least 1. Source: E. B. Wilson (1927), J. Am. Stat. Assoc. 22, 209–212; as method 3 in
 * R. G. Newcombe (1998), Statistics in Medicine 17, 857–872.
 */
export function wilsonInterval(k: number, n: number, z = z95): {low: number; high: number} {
  const p = k / n;
  const z2 = z * z;
  const centre = (p + z2 / (2 * n)) / (1 + z2 / n);
  const reach = (z / (1 + z2 / n)) * Math.sqrt((p * (1 - p)) / n + z2 / (4 * n * n));
  // The formula gives 0 and 1 exactly at the ends; the arithmetic may miss them by the last digit.
  return {low: k === 0 ? 0 : Math.max(0, centre - reach), high: k === n ? 1 : Math.min(1, centre + reach)};
}
