/**
 * What people know, told from their answers and not from their passes: a person has a true share θ ~ Beta(m·M, (1 − m)·M) with m the
 * mean of the group and M common to all; k right of n served is binomial given θ, so that any n is honest evidence. m and M, and what
 * groups have in common, are integrated out on grids, so that their doubt is in every interval.
 */
import {lnBeta} from './beta.ts';
import {
  allMeans,
  gridLength,
  lnLikelihood,
  lnPriorOfSize,
  lnRestAt,
  lnShareAt,
  lnUniform,
  meansFor,
  type Score,
  shareAt,
  shareAtStandard,
  sizeAt,
  sizesFor,
  type Tally,
  tallyOf,
  within,
} from './knowledge-grid.ts';

export type {Score};

/** What the share of people at the standard may be, from 0 to 1. */
export type Estimate = {
  mean: number;
  /** The interval holds the share with the chance that was asked for. */
  low: number;
  high: number;
  /** How likely the share is below the limit that was asked for. */
  below: number;
};

/** `standard`: the true share of questions that makes a person's standard. `limit`: the share of people that `below` is about. */
export type Question = {standard: number; limit: number; chance?: number};

/** What m and M may be, and how likely. */
export type Belief = {mean: number; size: number; weight: number};
/** The same by places in the grid. */
type Point = {mean: number; size: number; weight: number};

/** Everybody as one group; null where nobody answered. */
export const knowledgeOf = (scores: readonly Score[], question: Question): Estimate | null =>
  scores.length === 0 ? null : estimateFrom(pointsFor(scores), question);

/** Of everybody as one group; of nobody what is believed beforehand. */
export const beliefOf = (scores: readonly Score[]): Belief[] =>
  pointsFor(scores).map(({mean, size, weight}) => ({mean: shareAt(mean), size: sizeAt(size), weight}));

function pointsFor(scores: readonly Score[]): Point[] {
  const tally = tallyOf(scores);
  const means = meansFor(tally);
  const points = sizesFor([{tally, means}]).flatMap((size) =>
    means.map((mean) => ({mean, size, weight: lnLikelihood(tally, mean, size) + lnUniform(mean) + lnPriorOfSize(size)})),
  );
  const greatest = points.reduce((most, {weight}) => Math.max(most, weight), Number.NEGATIVE_INFINITY);
  return normalised(points.map((point) => ({...point, weight: Math.exp(point.weight - greatest)})));
}

/**
 * One estimate a group, in their order; null for a group of nobody. A small group is drawn towards the others, a large one speaks for
 * itself: m_j ~ Beta(μS, (1 − μ)S) with μ and S integrated out as well.
 *
 * Source: A. Gelman et al., Bayesian Data Analysis, 3rd ed., section 5.3, with a level more for the people of a group.
 */
export function knowledgeByGroup(groups: readonly (readonly Score[])[], question: Question): (Estimate | null)[] {
  const tallies = groups.map((scores) => (scores.length === 0 ? null : tallyOf(scores)));
  const known = tallies.flatMap((tally) => (tally === null ? [] : [{tally, means: meansFor(tally)}]));
  if (known.length === 0) return groups.map(() => null);
  const sizes = sizesFor(known);
  const likelihoods = known.map((group) => likelihoodOf(group, sizes));
  const coarse = allMeans();
  // Where the common mean may be is told well enough by a few sizes and spreads.
  const [someSizes, someSpreads] = [everyThird(sizes), everyThird(spreads)];
  const rough = commonOf(
    coarse,
    someSizes,
    known.map((group) => likelihoodOf(group, someSizes)),
    someSpreads,
  );
  const perMean = coarse.map((_, at) =>
    Math.max(...someSpreads.flatMap((_spread, s) => [...(rough[at * someSpreads.length + s]?.lns ?? [])])),
  );
  const common = commonOf(within(coarse, perMean, mostCommon), sizes, likelihoods, spreads);
  const greatest = common.reduce((most, {lns}) => Math.max(most, ...lns), Number.NEGATIVE_INFINITY);
  let next = 0;
  return tallies.map((tally) => {
    if (tally === null) return null;
    const points = pointsOfGroup(next, sizes, likelihoods, common, greatest);
    next += 1;
    return estimateFrom(points, question);
  });
}

/** How alike the people of one group are beside those of others, ρ = 1/(S + 1); weights of a weak prior that takes small ones for likelier. */
const spreads = Array.from({length: 8}, (_, index) => {
  const u = (index + 0.5) / 8;
  const rho = 0.006 + 0.6 * u ** 1.5;
  return {size: (1 - rho) / rho, lnPrior: 3 * Math.log(1 - rho) + 0.5 * Math.log(rho) + 0.5 * Math.log(u)};
});
const mostCommon = 20;

const everyThird = <T>(all: readonly T[]): T[] => all.filter((_, index) => index % 3 === 1 || all.length < 3);

/** A group over its means (fast) and the sizes, relative to its greatest. */
type Likelihood = {means: readonly number[]; step: number; values: Float64Array};

function likelihoodOf({tally, means}: {tally: Tally; means: readonly number[]}, sizes: readonly number[]): Likelihood {
  const values = new Float64Array(sizes.length * means.length);
  let ln = Number.NEGATIVE_INFINITY;
  for (const [s, size] of sizes.entries())
    for (const [at, mean] of means.entries()) {
      const value = lnLikelihood(tally, mean, size);
      values[s * means.length + at] = value;
      if (value > ln) ln = value;
    }
  return {means, step: (means[1] ?? 1) - (means[0] ?? 0), values: values.map((value) => Math.exp(value - ln))};
}

/**
 * One common mean and spread. `density`: of a group's mean, at every place of the grid where some group looks, by log-odds. `sums`: what
 * group j says of it with size s, at `j * sizes + s`; `lns`: what all say together, by size.
 */
type Common = {density: Float64Array; sums: Float64Array; lns: Float64Array};

function commonOf(
  means: readonly number[],
  sizes: readonly number[],
  likelihoods: readonly Likelihood[],
  among: typeof spreads,
): Common[] {
  const places = [...new Set(likelihoods.flatMap((each) => each.means))];
  return means.flatMap((mean) =>
    among.map(({size: spread, lnPrior}): Common => {
      const [a, b] = [spread * shareAt(mean), spread * (1 - shareAt(mean))];
      const lnB = lnBeta(a, b);
      const density = new Float64Array(gridLength);
      for (const at of places) density[at] = Math.exp(a * lnShareAt(at) + b * lnRestAt(at) - lnB);
      const sums = new Float64Array(likelihoods.length * sizes.length);
      const lns = new Float64Array(sizes.length);
      for (let s = 0; s < sizes.length; s += 1) lns[s] = lnPrior + lnUniform(mean) + lnPriorOfSize(sizes[s] as number);
      for (const [j, {means: own, step, values}] of likelihoods.entries())
        for (let s = 0; s < sizes.length; s += 1) {
          let sum = 0;
          for (let at = 0; at < own.length; at += 1)
            sum += (density[own[at] as number] as number) * (values[s * own.length + at] as number);
          sums[j * sizes.length + s] = Math.max(step * sum, 1e-300);
          lns[s] = (lns[s] as number) + Math.log(Math.max(step * sum, 1e-300));
        }
      return {density, sums, lns};
    }),
  );
}

function pointsOfGroup(
  j: number,
  sizes: readonly number[],
  likelihoods: readonly Likelihood[],
  common: readonly Common[],
  greatest: number,
): Point[] {
  const {means, values} = likelihoods[j] as Likelihood;
  const weights = new Float64Array(values.length);
  for (const {density, sums, lns} of common)
    for (let s = 0; s < sizes.length; s += 1) {
      const ln = (lns[s] as number) - greatest;
      if (ln < -leastLn) continue;
      const weight = Math.exp(ln) / (sums[j * sizes.length + s] as number);
      for (let at = 0; at < means.length; at += 1) {
        const place = s * means.length + at;
        weights[place] =
          (weights[place] as number) + weight * (density[means[at] as number] as number) * (values[place] as number);
      }
    }
  return normalised(
    sizes.flatMap((size, s) => means.map((mean, at) => ({mean, size, weight: weights[s * means.length + at] as number}))),
  );
}

/** Common means and spreads that are less likely than this beside the likeliest, in logarithms, add nothing that could be seen. */
const leastLn = 9;

function normalised(points: readonly Point[]): Point[] {
  const total = points.reduce((sum, {weight}) => sum + weight, 0);
  return points.flatMap((point) => (point.weight > total * 1e-7 ? [{...point, weight: point.weight / total}] : []));
}

function estimateFrom(points: readonly Point[], {standard, limit, chance = 0.9}: Question): Estimate {
  const ascending = points
    .map(({mean, size, weight}) => ({share: shareAtStandard(mean, size, standard), weight}))
    .sort((a, b) => a.share - b.share);
  let sum = 0;
  /** Half of each point lies below it. */
  const places = ascending.map(({share, weight}) => {
    sum += weight;
    return {share, below: sum - weight / 2};
  });
  return {
    mean: ascending.reduce((mean, {share, weight}) => mean + share * weight, 0),
    ...intervalOf(places, chance),
    below: chanceBelow(places, limit),
  };
}

type Place = {share: number; below: number};

/** Equal tails; one that all but reaches an end, where truth may lie itself, is taken to it, with all the tail at the other. */
function intervalOf(places: readonly Place[], chance: number): {low: number; high: number} {
  const outside = (1 - chance) * narrower;
  const [low, high] = [quantile(places, outside / 2), quantile(places, 1 - outside / 2)];
  if (high >= 1 - atTheEnd) return {low: quantile(places, outside), high: 1};
  if (low <= atTheEnd) return {low: 0, high: quantile(places, 1 - outside)};
  return {low, high};
}

const atTheEnd = 0.01;
/** So much of the tails is cut off: in worlds where the truth is known, tails of a tenth missed it up to twice as often as they say. */
const narrower = 0.6;

function quantile(places: readonly Place[], p: number): number {
  if (p <= 0) return 0;
  if (p >= 1) return 1;
  const index = places.findIndex(({below}) => below >= p);
  const before = places[index === -1 ? places.length - 1 : index - 1] ?? {share: 0, below: 0};
  const after = places[index === -1 ? places.length : index] ?? {share: 1, below: 1};
  return before.share + (after.share - before.share) * ((p - before.below) / (after.below - before.below));
}

function chanceBelow(places: readonly Place[], limit: number): number {
  const index = places.findIndex(({share}) => share >= limit);
  if (index === -1) return 1;
  const [before, after] = [places[index - 1], places[index]];
  if (before === undefined || after === undefined) return 0;
  const part = after.share === before.share ? 0 : (limit - before.share) / (after.share - before.share);
  return before.below + (after.below - before.below) * part;
}
