/**
 * What groups of very different sizes really are, each seen in the light of the others: θ_j ~ Beta(M·p̄, M(1 − p̄)), k_j of n_j people
 * meeting the standard. A small group is drawn towards the common share, a large one speaks for itself.
 */
import {betaCdf, lnBeta} from './beta.ts';
import type {Counted} from './change.ts';

/** The least and greatest likeness within a group that is believed; M = (1 − ρ)/ρ. */
const [leastRho, mostRho] = [0.01, 0.5];
const fewestGroups = 5;
const defaultM = 10;

/** The common share, drawn in a little from none and all: (Σk + ½)/(N + 1), 0 to 1. */
export const commonShare = (groups: readonly Counted[]): number =>
  (groups.reduce((sum, {k}) => sum + k, 0) + 0.5) / (groups.reduce((sum, {n}) => sum + n, 0) + 1);

/**
 * How many people the other groups are worth, by the moments of the shares; 10 where fewer than five groups, groups of one, or nothing
 * above chance speak for another number.
 *
 * ρ̂ = (S/(p̄q̄) − (J − 1)) / (N − Σn²/N − (J − 1)) with S = Σn(p − p̄)². Source: the analysis-of-variance estimator of the beta-binomial,
 * J. C. Kleinman (1973), J. Am. Stat. Assoc. 68, 46–54.
 */
export function momentEstimate(groups: readonly Counted[]): {mean: number; m: number} {
  const seen = groups.filter(({n}) => n > 0);
  const mean = commonShare(seen);
  const total = seen.reduce((sum, {n}) => sum + n, 0);
  const below = total - seen.reduce((sum, {n}) => sum + n * n, 0) / total - (seen.length - 1);
  if (seen.length < fewestGroups || seen.every(({n}) => n === 1) || below <= 0) return {mean, m: defaultM};
  const spread = seen.reduce((sum, {k, n}) => sum + n * (k / n - mean) ** 2, 0);
  const rho = (spread / (mean * (1 - mean)) - (seen.length - 1)) / below;
  const believed = Math.min(mostRho, Math.max(leastRho, rho));
  return {mean, m: (1 - believed) / believed};
}

/** The common share and the likeness are not known but for these points and how likely each is. */
type Point = {mean: number; m: number; weight: number};

const means = Array.from({length: 24}, (_, index) => (index + 0.5) / 24);
const rhos = Array.from({length: 18}, (_, index) => 0.005 + 0.6 * ((index + 0.5) / 18) ** 1.5);
/** Weak priors: every common share alike, and likeness rather small, as it is found between organisations. */
const lnPrior = (rho: number): number => 3 * Math.log(1 - rho) + 0.5 * Math.log(rho);
/** Of the likeliest: what is less likely than this is left out. */
const leastWeight = 1e-3;

/** Groups of nobody say nothing about the others. */
function pointsFor(groups: readonly Counted[]): Point[] {
  const seen = groups.filter(({n}) => n > 0);
  const points = means.flatMap((mean) =>
    rhos.map((rho) => {
      const m = (1 - rho) / rho;
      const [a, b] = [m * mean, m * (1 - mean)];
      const prior = lnPrior(rho) - seen.length * lnBeta(a, b);
      const ln = seen.reduce((sum, {k, n}) => sum + lnBeta(k + a, n - k + b), prior);
      return {mean, m, weight: ln};
    }),
  );
  const greatest = Math.max(...points.map(({weight}) => weight));
  const likely = points
    .map((point) => ({...point, weight: Math.exp(point.weight - greatest)}))
    .filter(({weight}) => weight > leastWeight);
  const total = likely.reduce((sum, {weight}) => sum + weight, 0);
  return likely.map((point) => ({...point, weight: point.weight / total}));
}

/** Shares at equal steps of their log-odds: there no density is infinite. */
const step = 0.1;
const logits = Array.from({length: 161}, (_, index) => -8 + index * step);
const lnShare = logits.map((x) => -Math.log1p(Math.exp(-x)));
const lnRest = logits.map((x) => -Math.log1p(Math.exp(x)));

export type Estimate = {
  /** The mean of what the share may be, 0 to 1. */
  mean: number;
  low: number;
  high: number;
  /** How likely the share is below the one that is required, 0 to 1. */
  below: number;
};

/**
 * One estimate a group, in their order; the interval holds the share with the given chance. Groups without people are told by the others
 * alone. The doubt about the common share and the likeness is part of it: taking M as known, intervals cover too little.
 *
 * Source: the beta-binomial model of momentEstimate with both parameters integrated out on a grid; A. Gelman et al., Bayesian Data
 * Analysis, 3rd ed., section 5.3.
 */
export function estimateShares(groups: readonly Counted[], required: number, chance = 0.9): Estimate[] {
  const points = pointsFor(groups);
  return groups.map(({k, n}) => {
    const density = logits.map(() => 0);
    let [mean, lower] = [0, 0];
    for (const point of points) {
      const [a, b] = [k + point.m * point.mean, n - k + point.m * (1 - point.mean)];
      const ln = lnBeta(a, b);
      mean += point.weight * (a / (a + b));
      // What lies below the first step, where θ^a/(a·B(a, b)) is as good as the integral.
      lower += point.weight * Math.exp(a * (lnShare[0] ?? 0) - Math.log(a) - ln);
      for (let index = 0; index < logits.length; index += 1)
        density[index] =
          (density[index] ?? 0) + point.weight * Math.exp(a * (lnShare[index] ?? 0) + b * (lnRest[index] ?? 0) - ln);
    }
    const cumulative = cumulate(density, lower);
    const tail = (1 - chance) / 2;
    return {
      mean,
      low: quantile(cumulative, tail),
      high: quantile(cumulative, 1 - tail),
      below: chanceBelow(cumulative, required),
    };
  });
}

/** By the trapezoid rule, from what lies below the first step. */
function cumulate(density: readonly number[], lower: number): number[] {
  let sum = lower;
  return density.map((value, index) => {
    if (index > 0) sum += ((value + (density[index - 1] ?? 0)) / 2) * step;
    return sum;
  });
}

const shareAt = (logit: number): number => 1 / (1 + Math.exp(-logit));

function quantile(cumulative: readonly number[], p: number): number {
  const index = cumulative.findIndex((sum) => sum >= p);
  if (index === -1) return 1;
  if (index === 0) return 0;
  const [before, after] = [cumulative[index - 1] ?? 0, cumulative[index] ?? 0];
  return shareAt((logits[index - 1] ?? 0) + step * ((p - before) / (after - before)));
}

function chanceBelow(cumulative: readonly number[], share: number): number {
  if (share <= 0) return 0;
  if (share >= 1) return 1;
  const place = (Math.log(share / (1 - share)) - (logits[0] ?? 0)) / step;
  const index = Math.floor(place);
  const [before, after] = [cumulative[index] ?? 1, cumulative[index + 1] ?? 1];
  return Math.min(1, Math.max(0, before + (after - before) * (place - index)));
}

/**
 * One group that stands alone, by Beta(k + ½, n − k + ½); `n` at least 1. Source: Jeffreys' prior, as in L. D. Brown, T. T. Cai and
 * A. DasGupta (2001), Statistical Science 16, 101–133.
 */
export function estimateAlone({k, n}: Counted, required: number, chance = 0.9): Estimate {
  const [a, b] = [k + 0.5, n - k + 0.5];
  const tail = (1 - chance) / 2;
  return {mean: a / (a + b), low: betaQuantile(tail, a, b), high: betaQuantile(1 - tail, a, b), below: betaCdf(required, a, b)};
}

/** By halving: the function is monotone, and 50 steps are as many digits as there are. */
function betaQuantile(p: number, a: number, b: number): number {
  let [low, high] = [0, 1];
  for (let round = 0; round < 50; round += 1) {
    const middle = (low + high) / 2;
    if (betaCdf(middle, a, b) < p) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
