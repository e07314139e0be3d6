/**
 * The one-parameter logistic model with a common slope, by marginal maximum likelihood:
 * P(right) = 1 / (1 + exp(−a(θ − b_p))), with θ normal of mean 0 and variance 1.
 *
 * Source: R. D. Bock and M. Aitkin (1981), Psychometrika 46, 443–459 (the EM algorithm); the parametrisation is that of D. Rizopoulos
 * (2006), J. Stat. Softw. 17(5).
 */
import type {Marks} from './marks.ts';

export type Rasch = {
  slope: number;
  /** In the order of the items, in standard deviations of ability; null where everybody, or nobody, had it right. */
  difficulties: (number | null)[];
  logLikelihood: number;
};

/** Abilities at equal steps: for a smooth function under a normal curve, their sum is as good as the integral. */
const nodes = Array.from({length: 81}, (_, index) => -8 + index * 0.2);
const densities = nodes.map((theta) => (Math.exp((-theta * theta) / 2) / Math.sqrt(2 * Math.PI)) * 0.2);

const most = 5_000;
const enough = 1e-9;

/** Throws where a mark is neither 0 nor the whole: the model knows right and wrong only. */
export function rasch({items, attempts}: Marks): Rasch {
  const patterns = patternsOf({items, attempts});
  const n = attempts.length;
  const shares = items.map((_, item) => patterns.reduce((sum, {right, count}) => sum + (right[item] ? count : 0), 0) / n);
  const asked = items.map((_, item) => item).filter((item) => (shares[item] ?? 0) > 0 && (shares[item] ?? 0) < 1);
  if (asked.length === 0 || n === 0) throw new Error('No item was answered both rightly and wrongly: there is nothing to fit.');
  let slope = 1;
  let intercepts = asked.map((item) => Math.log((shares[item] ?? 0) / (1 - (shares[item] ?? 0))));
  let before = Number.NEGATIVE_INFINITY;
  let logLikelihood = before;
  for (let round = 0; round < most; round += 1) {
    const expected = expectation(patterns, asked, slope, intercepts);
    logLikelihood = expected.logLikelihood;
    if (logLikelihood - before < enough && round > 0) break;
    before = logLikelihood;
    ({slope, intercepts} = maximisation(expected, slope, intercepts));
  }
  return {
    slope,
    difficulties: items.map((_, item) => {
      const intercept = intercepts[asked.indexOf(item)];
      return intercept === undefined ? null : -intercept / slope;
    }),
    logLikelihood,
  };
}

type Pattern = {right: boolean[]; count: number};

function patternsOf({items, attempts}: Marks): Pattern[] {
  const patterns = new Map<string, Pattern>();
  for (const marks of attempts) {
    const right = items.map(({id, max}, item) => {
      const mark = marks[item];
      if (mark !== 0 && (mark !== max || max === 0))
        throw new Error(
          `The model knows right and wrong only, and every item answered; item ${id} has the mark "${mark ?? ''}".`,
        );
      return mark === max;
    });
    const pattern = patterns.get(right.join()) ?? {right, count: 0};
    pattern.count += 1;
    patterns.set(right.join(), pattern);
  }
  return [...patterns.values()];
}

type Expected = {
  /** How many people stand at each ability. */
  people: number[];
  /** Of these, how many had each item right: by item and ability. */
  right: number[][];
  logLikelihood: number;
};

/** Where people stand, given the parameters. */
function expectation(
  patterns: readonly Pattern[],
  asked: readonly number[],
  slope: number,
  intercepts: readonly number[],
): Expected {
  const logs = nodes.map((theta) => intercepts.map((c) => logChances(c + slope * theta)));
  const people = nodes.map(() => 0);
  const right = asked.map(() => nodes.map(() => 0));
  let logLikelihood = 0;
  for (const {right: answers, count} of patterns) {
    const joint = nodes.map((_, node) =>
      asked.reduce(
        (sum, item, index) => sum + (logs[node]?.[index]?.[answers[item] ? 0 : 1] ?? 0),
        Math.log(densities[node] ?? 0),
      ),
    );
    const greatest = Math.max(...joint);
    const total = joint.reduce((sum, each) => sum + Math.exp(each - greatest), 0);
    logLikelihood += count * (greatest + Math.log(total));
    joint.forEach((each, node) => {
      const weight = (count * Math.exp(each - greatest)) / total;
      people[node] = (people[node] ?? 0) + weight;
      asked.forEach((item, index) => {
        const row = right[index];
        if (row && answers[item]) row[node] = (row[node] ?? 0) + weight;
      });
    });
  }
  return {people, right, logLikelihood};
}

/** ln P(right) and ln P(wrong), stable at both ends. */
function logChances(z: number): [number, number] {
  const right = -Math.log1p(Math.exp(-Math.abs(z)));
  return z >= 0 ? [right, right - z] : [right + z, right];
}

/**
 * Newton's step on intercepts c_p and the slope a: the matrix of second derivatives is a diagonal with one border, so that it is solved
 * without a library.
 */
function maximisation(
  {people, right}: Expected,
  slope: number,
  intercepts: readonly number[],
): {slope: number; intercepts: number[]} {
  let [a, c] = [slope, [...intercepts]];
  for (let step = 0; step < 20; step += 1) {
    let [gradA, hessA] = [0, 0];
    const gradC = c.map(() => 0);
    const hessC = c.map(() => 0);
    const cross = c.map(() => 0);
    c.forEach((intercept, item) => {
      nodes.forEach((theta, node) => {
        const chance = 1 / (1 + Math.exp(-(intercept + a * theta)));
        const count = people[node] ?? 0;
        const residual = (right[item]?.[node] ?? 0) - count * chance;
        const weight = count * chance * (1 - chance);
        gradA += residual * theta;
        hessA += weight * theta * theta;
        gradC[item] = (gradC[item] ?? 0) + residual;
        hessC[item] = (hessC[item] ?? 0) + weight;
        cross[item] = (cross[item] ?? 0) + weight * theta;
      });
    });
    const reduce = (values: readonly number[]) =>
      values.reduce((sum, value, item) => sum + ((cross[item] ?? 0) * value) / (hessC[item] ?? 1), 0);
    const stepA = (gradA - reduce(gradC)) / (hessA - reduce(cross));
    a += stepA;
    const steps = c.map((_, item) => ((gradC[item] ?? 0) - (cross[item] ?? 0) * stepA) / (hessC[item] ?? 1));
    c = c.map((intercept, item) => intercept + (steps[item] ?? 0));
    if (Math.abs(stepA) + Math.max(...steps.map(Math.abs)) < 1e-10) break;
  }
  return {slope: a, intercepts: c};
}
