/** How well the estimates of groups do where the truth is known. Settings and seed were fixed before it was run. */
import {writeFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {seededRandom} from '../../quizzes/random.ts';
import {betaCdf} from '../../statistics/beta.ts';
import {knowledgeByGroup, type Score} from '../../statistics/knowledge.ts';

/** People in an organisation, by turns. */
const sizes = [3, 5, 8, 12, 20, 35, 60, 90];
/** How alike people of one organisation are beside those of others: ρ of their mean shares; and how alike people are at all. */
const likenesses = [0.01, 0.1, 0.4];
const shares = [0.5, 0.8, 0.95];
const counts = [3, 11, 40];
const personSize = 12;
const [standard, questions] = [0.8, 5];

export type Setting = {
  /** How the means of organisations lie: as a beta distribution with this ρ, or half of them weak and half strong. */
  likeness: number | 'two kinds';
  share: number;
  organisations: number;
  /** Of the intervals that say 90 %, the share that hold the truth. */
  coverage: number;
  /** Mean squared error of the share at the standard: estimated, and of those who passed. */
  errorEstimated: number;
  errorPassed: number;
};

type Of = Pick<Setting, 'likeness' | 'share' | 'organisations'>;
/** Of eleven organisations; of fewer so many more. */
const runs = 60;

const kinds: Of[] = counts.flatMap((organisations): Of[] => [
  ...likenesses.flatMap((likeness) => shares.map((share) => ({likeness, share, organisations}))),
  {likeness: 'two kinds', share: 0.8, organisations},
]);

/** The settings that `chosen` names; each has a seed of its own, so that some of them say the same as all. */
export const simulate = (chosen: (of: Of) => boolean = () => true): Setting[] => kinds.filter(chosen).map(oneSetting);

function betaMeans(likeness: number, share: number, random: () => number): () => number {
  const size = (1 - likeness) / likeness;
  return () => Math.min(0.999, Math.max(0.001, beta(size * share, size * (1 - share), random)));
}

function oneSetting(of: Of): Setting {
  const {likeness, share} = of;
  const random = seededRandom(`needs ${likeness} ${share} ${of.organisations}`);
  const meanOf = likeness === 'two kinds' ? () => (random() < 0.5 ? 0.65 : 0.95) : betaMeans(likeness, share, random);
  const sums = {all: 0, held: 0, estimated: 0, passed: 0};
  for (let run = 0; run < Math.ceil((runs * 11) / of.organisations); run += 1) {
    const truths = Array.from({length: of.organisations}, () => meanOf());
    const groups = truths.map((mean, index): Score[] =>
      Array.from({length: sizes[index % sizes.length] ?? 1}, () => {
        const knows = beta(personSize * mean, personSize * (1 - mean), random);
        return {right: binomial(questions, knows, random), served: questions};
      }),
    );
    for (const [index, estimate] of knowledgeByGroup(groups, {standard, limit: 0.85}).entries()) {
      const mean = truths[index] ?? 0;
      const truth = 1 - betaCdf(standard, personSize * mean, personSize * (1 - mean));
      const people = groups[index] ?? [];
      if (estimate === null) continue;
      sums.all += 1;
      sums.held += estimate.low <= truth && truth <= estimate.high ? 1 : 0;
      sums.estimated += (estimate.mean - truth) ** 2;
      sums.passed += (people.filter(({right}) => right >= 4).length / people.length - truth) ** 2;
    }
  }
  const round = (value: number) => Number(value.toFixed(3));
  return {
    ...of,
    coverage: round(sums.held / sums.all),
    errorEstimated: round(sums.estimated / sums.all),
    errorPassed: round(sums.passed / sums.all),
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
export const simulationFile = resolve(import.meta.dirname, '../../../docs/about/_simulation.json');

if (import.meta.main) writeFileSync(simulationFile, `${JSON.stringify(simulate(), null, 2)}\n`);
