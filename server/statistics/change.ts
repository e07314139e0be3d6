/** Whether a share changed between two times: of different people, or of the same ones. */
import {binomialTail} from './binomial.ts';
import {wilsonInterval, z95} from './wilson.ts';

export type Counted = {k: number; n: number};
export type Difference = {difference: number; low: number; high: number};

/**
 * p₂ − p₁ of independent groups with its interval, each from −1 to 1; `n` at least 1 in both.
 *
 * Source: method 10, the square-and-add of Wilson limits, in R. G. Newcombe (1998), Statistics in Medicine 17, 873–890.
 */
export function differenceOfShares(before: Counted, after: Counted, z = z95): Difference {
  const [p1, p2] = [before.k / before.n, after.k / after.n];
  const [one, two] = [wilsonInterval(before.k, before.n, z), wilsonInterval(after.k, after.n, z)];
  const difference = p2 - p1;
  return {
    difference,
    low: difference - Math.hypot(p2 - two.low, one.high - p1),
    high: difference + Math.hypot(two.high - p2, p1 - one.low),
  };
}

/**
 * How likely a change at least as lopsided would be if the same people were as likely to get better as worse, 0 to 1.
 *
 * `better`: below the standard before and not after; `worse`: the other way round. With neither it is 1. Source: the exact test of
 * Q. McNemar (1947), Psychometrika 12, 153–157: two-sided binomial with p = ½.
 */
export const exactMcNemar = (better: number, worse: number): number =>
  Math.min(1, 2 * binomialTail(Math.min(better, worse), better + worse, 0.5));
