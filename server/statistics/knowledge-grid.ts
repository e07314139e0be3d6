/**
 * Where the model of what people know is evaluated: a group's mean share m at equal steps of its log-odds, the size M of its beta
 * distribution at equal steps of its logarithm. Both grids are fine; each group is looked at only where its answers leave room, in steps
 * that fit its doubt, so that three people and thousands are told alike well.
 */
import {betaCdf} from './beta.ts';

/** One person: of so many questions served so many right, both whole. */
export type Score = {right: number; served: number};

const [leastLogit, logitStep, logitCount] = [-5, 0.025, 521];
const [leastLnSize, sizeStep, sizeCount] = [Math.log(0.75), 0.12, 51];
/** M lognormal: people of one group are usually somewhat alike, and hardly ever all the same. */
const [medianSize, sigmaOfSize] = [15, 1];

const logits = Array.from({length: logitCount}, (_, index) => leastLogit + index * logitStep);
const shares = Float64Array.from(logits, (x) => 1 / (1 + Math.exp(-x)));
const lnShares = Float64Array.from(logits, (x) => -Math.log1p(Math.exp(-x)));
const lnRests = Float64Array.from(logits, (x) => -Math.log1p(Math.exp(x)));
const sizes = Float64Array.from({length: sizeCount}, (_, index) => Math.exp(leastLnSize + index * sizeStep));

export const shareAt = (mean: number): number => shares[mean] ?? 0;
export const lnShareAt = (mean: number): number => lnShares[mean] ?? 0;
export const lnRestAt = (mean: number): number => lnRests[mean] ?? 0;
export const gridLength = logitCount;
export const sizeAt = (size: number): number => sizes[size] ?? 1;

export const lnPriorOfSize = (size: number): number =>
  -0.5 * ((Math.log(sizeAt(size)) - Math.log(medianSize)) / sigmaOfSize) ** 2;
/** Every share alike, told in log-odds. */
export const lnUniform = (mean: number): number => lnShareAt(mean) + lnRestAt(mean);

/** `right[i]`: people with more than i right; `wrong[i]` and `served[i]` alike. All that the likelihood needs of a group. */
export type Tally = {right: number[]; wrong: number[]; served: number[]};

export function tallyOf(scores: readonly Score[]): Tally {
  const tally: Tally = {right: [], wrong: [], served: []};
  const count = (counts: number[], upTo: number) => {
    for (let i = 0; i < upTo; i += 1) counts[i] = (counts[i] ?? 0) + 1;
  };
  for (const {right, served} of scores) {
    count(tally.right, right);
    count(tally.wrong, served - right);
    count(tally.served, served);
  }
  return tally;
}

/** ln of the beta-binomial likelihood of a group, but for what does not depend on m and M. */
export function lnLikelihood({right, wrong, served}: Tally, mean: number, size: number): number {
  const m = sizeAt(size);
  const a = m * shareAt(mean);
  return lnRising(right, a) + lnRising(wrong, m - a) - lnRising(served, m);
}

function lnRising(counts: readonly number[], from: number): number {
  let sum = 0;
  for (let i = 0; i < counts.length; i += 1) sum += (counts[i] ?? 0) * Math.log(from + i);
  return sum;
}

/** What is this much less likely than the likeliest, in logarithms, is left out. */
const negligible = 12;
const [coarseMeans, mostMeans] = [16, 32];
const [coarseSizes, mostSizes] = [5, 8];

/** Where a group's mean may be, at equal steps. */
export function meansFor(tally: Tally): number[] {
  const coarse = every(coarseMeans, 0, logitCount - 1);
  const coarser = every(2 * coarseSizes, 0, sizeCount - 1);
  const greatest = coarse.map((mean) => Math.max(...coarser.map((size) => lnLikelihood(tally, mean, size))));
  return within(coarse, greatest, mostMeans);
}

/** What M may be, in the light of all groups. */
export function sizesFor(groups: readonly {tally: Tally; means: readonly number[]}[]): number[] {
  const coarse = every(coarseSizes, 0, sizeCount - 1);
  const profile = coarse.map((size) =>
    groups.reduce((sum, {tally, means}) => {
      let greatest = Number.NEGATIVE_INFINITY;
      for (let at = 0; at < means.length; at += 2) greatest = Math.max(greatest, lnLikelihood(tally, means[at] ?? 0, size));
      return sum + greatest;
    }, lnPriorOfSize(size)),
  );
  return within(coarse, profile, mostSizes);
}

/** The stretch of a coarse grid that is not negligible, and one step around it, in finer steps: at most so many. */
export function within(coarse: readonly number[], lns: readonly number[], most: number): number[] {
  const greatest = Math.max(...lns);
  const isLikely = (ln: number) => ln >= greatest - negligible;
  const first = coarse[Math.max(0, lns.findIndex(isLikely) - 1)] ?? 0;
  const last = coarse[Math.min(coarse.length - 1, lns.findLastIndex(isLikely) + 1)] ?? 0;
  return every(Math.max(1, Math.ceil((last - first) / most)), first, last);
}

const every = (step: number, first: number, last: number): number[] =>
  Array.from({length: Math.floor((last - first) / step) + 1}, (_, index) => first + index * step);

export const allMeans = (): number[] => every(coarseMeans, 0, logitCount - 1);

const kept = new Map<number, Float64Array>();

/** The share of people whose true share is the standard or more: P(θ ≥ standard) for θ ~ Beta(m·M, (1 − m)·M). */
export function shareAtStandard(mean: number, size: number, standard: number): number {
  let table = kept.get(standard);
  if (table === undefined) {
    table = new Float64Array(logitCount * sizeCount).fill(Number.NaN);
    kept.set(standard, table);
  }
  const place = size * logitCount + mean;
  const known = table[place];
  if (known !== undefined && !Number.isNaN(known)) return known;
  const [m, share] = [sizeAt(size), shareAt(mean)];
  const found = 1 - betaCdf(standard, m * share, m * (1 - share));
  table[place] = found;
  return found;
}
