/** What luck alone does with people who try again: who failed by bad luck passes the next time, though nobody learned anything. */
import {lnBeta} from './beta.ts';
import type {Belief, Score} from './knowledge.ts';
import {z95} from './wilson.ts';

/** A quiz of `count` questions that `pass` of them pass; after a miss up to `upTo` in all where `passOfAll` can still be reached. */
export type Form = {count: number; pass: number; upTo: number; passOfAll: number};

/**
 * How many of these people would pass if they took such a quiz again and knew what they knew when they scored so: the sum of everybody's
 * predictive chance, and a 95 % interval by its variance, from 0 to their number.
 *
 * Source: the posterior predictive distribution of the beta-binomial; A. Gelman et al., Bayesian Data Analysis, 3rd ed., section 2.5.
 */
export function luckOf(
  beliefs: readonly Belief[],
  scores: readonly Score[],
  form: Form,
): {expected: number; low: number; high: number} {
  const alike = [...Map.groupBy(scores, ({right, served}) => `${right} ${served}`).values()];
  let [expected, square, within] = [0, 0, 0];
  for (const {mean, size, weight} of beliefs) {
    let [sum, variance] = [0, 0];
    for (const people of alike) {
      const {right, served} = people[0] as Score;
      const chance = chanceOfPass(mean * size + right, (1 - mean) * size + served - right, form);
      sum += people.length * chance;
      variance += people.length * chance * (1 - chance);
    }
    expected += weight * sum;
    square += weight * sum * sum;
    within += weight * variance;
  }
  const reach = z95 * Math.sqrt(within + Math.max(0, square - expected * expected));
  return {expected, low: Math.max(0, expected - reach), high: Math.min(scores.length, expected + reach)};
}

/** Of somebody whose true share is Beta(a, b). */
function chanceOfPass(a: number, b: number, {count, pass, upTo, passOfAll}: Form): number {
  let sum = 0;
  for (let right = 0; right <= count; right += 1) {
    const chance = betaBinomial(right, count, a, b);
    sum += right >= pass ? chance : chance * atLeast(passOfAll - right, upTo - count, a + right, b + count - right);
  }
  return sum;
}

function atLeast(needed: number, n: number, a: number, b: number): number {
  let sum = 0;
  for (let right = Math.max(0, needed); right <= n; right += 1) sum += betaBinomial(right, n, a, b);
  return sum;
}

function betaBinomial(k: number, n: number, a: number, b: number): number {
  let choose = 1;
  for (let i = 1; i <= k; i += 1) choose *= (n - k + i) / i;
  return choose * Math.exp(lnBeta(k + a, n - k + b) - lnBeta(a, b));
}
