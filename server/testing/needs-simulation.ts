/** How well the estimates of small groups do where the truth is known. Settings and seed were fixed before it was run. */
import {writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {seededRandom} from '../quizzes/random.ts';
import {estimateShares} from '../statistics/shrinkage.ts';

/** People in each of eleven organisations. */
export const sizes = [3, 4, 5, 7, 9, 12, 20, 35, 60, 90, 120];
const small = 10;
const likenesses = [0.01, 0.05, 0.1, 0.2, 0.3];
const shares = [0.6, 0.8];
const runs = 200;

export type Setting = {
  likeness: number;
  share: number;
  /** Of the intervals that say 90 %, the share that hold the truth: all, and of organisations under ten people. */
  coverage: number;
  coverageSmall: number;
  /** Mean squared error of organisations under ten people: estimated, and as they scored. */
  errorEstimated: number;
  errorRaw: number;
};

export function simulate(): Setting[] {
  const random = seededRandom('needs-simulation');
  return likenesses.flatMap((likeness) => shares.map((share) => oneSetting(likeness, share, random)));
}

function oneSetting(likeness: number, share: number, random: () => number): Setting {
  const m = (1 - likeness) / likeness;
  const sums = {all: 0, held: 0, few: 0, heldFew: 0, estimated: 0, raw: 0};
  for (let run = 0; run < runs; run += 1) {
    const truths = sizes.map(() => beta(m * share, m * (1 - share), random));
    const groups = sizes.map((n, index) => ({k: binomial(n, truths[index] ?? 0, random), n}));
    for (const [index, {mean, low, high}] of estimateShares(groups, 0.9).entries()) {
      const truth = truths[index] ?? 0;
      const {k, n} = groups[index] ?? {k: 0, n: 1};
      const holds = low <= truth && truth <= high ? 1 : 0;
      sums.all += 1;
      sums.held += holds;
      if (n >= small) continue;
      sums.few += 1;
      sums.heldFew += holds;
      sums.estimated += (mean - truth) ** 2;
      sums.raw += (k / n - truth) ** 2;
    }
  }
  const round = (value: number, digits: number) => Number(value.toFixed(digits));
  return {
    likeness,
    share,
    coverage: round(sums.held / sums.all, 3),
    coverageSmall: round(sums.heldFew / sums.few, 3),
    errorEstimated: round(sums.estimated / sums.few, 4),
    errorRaw: round(sums.raw / sums.few, 4),
  };
}

function binomial(n: number, p: number, random: () => number): number {
  let k = 0;
  for (let trial = 0; trial < n; trial += 1) k += random() < p ? 1 : 0;
  return k;
}

function beta(a: number, b: number, random: () => number): number {
  const [x, y] = [gamma(a, random), gamma(b, random)];
  return x / (x + y);
}

/** G. Marsaglia and W. W. Tsang (2000), ACM Trans. Math. Softw. 26, 363–372; below 1 by their boost. */
function gamma(shape: number, random: () => number): number {
  if (shape < 1) return gamma(shape + 1, random) * Math.max(random(), 1e-300) ** (1 / shape);
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normal(random);
    const v = (1 + c * x) ** 3;
    if (v > 0 && Math.log(Math.max(random(), 1e-300)) < 0.5 * x * x + d - d * v + d * Math.log(v)) return d * v;
  }
}

/** Box and Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(Math.max(random(), 1e-300))) * Math.cos(2 * Math.PI * random());

/** Where the page about the method has it. */
export const simulationFile = resolve(import.meta.dirname, '../../docs/about/_simulation.json');

if (import.meta.main) writeFileSync(simulationFile, `${JSON.stringify(simulate(), null, 2)}\n`);
