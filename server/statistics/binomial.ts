/** Binomial tails, in logarithms: exact for any number of trials. */
import {lnGamma} from './beta.ts';

/** P(K ≤ k) of n trials with chance p, 0 to 1. Summed from the largest term down, so that nothing underflows. */
export function binomialTail(k: number, n: number, p: number): number {
  if (k < 0) return 0;
  if (k >= n || p <= 0) return 1;
  if (p >= 1) return 0;
  const mode = Math.min(k, Math.floor((n + 1) * p));
  const term = (i: number) =>
    Math.exp(lnGamma(n + 1) - lnGamma(i + 1) - lnGamma(n - i + 1) + i * Math.log(p) + (n - i) * Math.log1p(-p));
  const greatest = term(mode);
  let sum = greatest;
  for (let i = mode, each = greatest; i > 0 && each > sum * 1e-17; i -= 1) {
    each *= (i / (n - i + 1)) * ((1 - p) / p);
    sum += each;
  }
  for (let i = mode, each = greatest; i < k; i += 1) {
    each *= ((n - i) / (i + 1)) * (p / (1 - p));
    sum += each;
  }
  return Math.min(1, sum);
}
