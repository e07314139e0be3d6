/**
 * Whether a question is to be doubted: by tests, not by signs, and over all questions at once. Of many sound questions a few always look
 * odd; false discovery is held, so that those who mend questions are not sent to sound ones.
 */
import {binomialTail} from '../binomial.ts';
import {normalTail} from '../normal.ts';

/** One answer to the question, and the share right of the other questions served to that person, 0 to 1; null where there were none. */
export type Asked = {points: number; rest: number | null /** Ids of options, with spaces between. */; chosen: string};

/** How likely what was seen, or worse, would be of a sound question. */
export type DoubtTests = {
  /** Those who do well otherwise get it wrong more often. */
  negativeDiscrimination: number;
  /** Fewer have it right than would by guessing. */
  belowGuessing: number;
  /** The better half choose one wrong option more often than the right one. */
  distractorBeatsKey: number;
};

/** From so many answers on a question is tested. */
export const fewestForDoubt = 20;
/** What each test must fall below. */
export const doubtLevel = 0.025;
/** Of all questions that are doubted, at most this share is doubted wrongly. */
export const falseDiscovery = 0.05;

/** `guess`: what somebody scores who knows nothing; `right`: the options that are right, none where there are no options. */
export function doubtTests(answers: readonly Asked[], {guess, right}: {guess: number; right: readonly string[]}): DoubtTests {
  return {
    negativeDiscrimination: negativeDiscrimination(answers),
    belowGuessing: belowGuessing(answers, guess),
    distractorBeatsKey: right.length === 1 ? distractorBeatsKey(answers, right[0] ?? '') : 1,
  };
}

/**
 * The least of them, and of all together: odd things that are each hardly chance are less so together. Below 1 only where one of them
 * falls below its level. Of a sound question two of them are as good as 1, so that it is the third alone.
 *
 * Source: R. A. Fisher (1932), Statistical Methods for Research Workers, 4th ed., section 21.1: the product of three chances.
 */
export function chanceOf({negativeDiscrimination: r, belowGuessing: f, distractorBeatsKey: d}: DoubtTests): number {
  const ln = Math.log(Math.max(r * f * d, Number.MIN_VALUE));
  const least = Math.min(r, f, d);
  return least >= doubtLevel ? 1 : Math.min(least, Math.exp(ln) * (1 - ln + (ln * ln) / 2));
}

/**
 * The one-sided test of a correlation below zero: Fisher's z = artanh(r)·√(n − 3). 1 where nothing varies, or for fewer than four.
 *
 * Source: R. A. Fisher (1921), Metron 1, 3–32.
 */
function negativeDiscrimination(answers: readonly Asked[]): number {
  let [n, x, y, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  // One pass, because the analysis asks it of every question there is; marks and shares are small, so that nothing is lost.
  for (const {points, rest} of answers) {
    if (rest === null) continue;
    n += 1;
    x += points;
    y += rest;
    xx += points * points;
    yy += rest * rest;
    xy += points * rest;
  }
  const [varX, varY] = [xx - (x * x) / n, yy - (y * y) / n];
  if (n < 4 || varX < 1e-9 || varY < 1e-9) return 1;
  const r = Math.max(-1, Math.min(1, (xy - (x * y) / n) / Math.sqrt(varX * varY)));
  return r <= -1 ? 0 : normalTail(Math.atanh(Math.min(r, 1 - 1e-12)) * Math.sqrt(n - 3));
}

function belowGuessing(answers: readonly Asked[], guess: number): number {
  if (guess <= 0) return 1;
  const right = answers.reduce((sum, {points}) => sum + points, 0);
  return binomialTail(Math.floor(right + 1e-9), answers.length, guess);
}

/** The sign test of each distractor against the key in the better half. */
function distractorBeatsKey(answers: readonly Asked[], key: string): number {
  const chosen = chosenIn(partOf(ranked(answers), 1 / 2, 'best'));
  const right = chosen.get(key) ?? 0;
  const chances = [...chosen].map(([option, wrong]) =>
    option === key || wrong <= right ? 1 : binomialTail(Math.floor(right), Math.round(right + wrong), 0.5),
  );
  return Math.min(1, ...chances);
}

/** By option, how many chose it. */
export function chosenIn(part: readonly {answer: Pick<Asked, 'chosen'>; weight: number}[]): Map<string, number> {
  const alike = new Map<string, number>();
  for (const {answer, weight} of part) alike.set(answer.chosen, (alike.get(answer.chosen) ?? 0) + weight);
  const options = new Map<string, number>();
  for (const [chosen, weight] of alike)
    for (const option of chosen.split(' ')) if (option !== '') options.set(option, (options.get(option) ?? 0) + weight);
  return options;
}

/** Those of whom a rest is known, the best by it first. */
export const ranked = <Each extends Pick<Asked, 'rest'>>(answers: readonly Each[]): Each[] =>
  answers.filter(({rest}) => rest !== null).sort((a, b) => (b.rest ?? 0) - (a.rest ?? 0));

/** So large a part of those that are ranked, the best or the worst; where several at its edge are alike, each counts in part. */
export function partOf<Each extends Pick<Asked, 'rest'>>(
  ordered: readonly Each[],
  part: number,
  which: 'best' | 'worst',
): {answer: Each; weight: number}[] {
  const size = ordered.length * part;
  const last = Math.max(0, Math.ceil(size) - 1);
  const edge = ordered[which === 'best' ? last : ordered.length - 1 - last]?.rest ?? 0;
  const isAt = ({rest}: Each) => Math.abs((rest ?? 0) - edge) <= 1e-9;
  const isInside = (each: Each) => !isAt(each) && (which === 'best' ? (each.rest ?? 0) > edge : (each.rest ?? 0) < edge);
  const [inside, at] = [ordered.filter(isInside), ordered.filter(isAt)];
  const share = at.length === 0 ? 0 : Math.max(0, size - inside.length) / at.length;
  return [...inside.map((answer) => ({answer, weight: 1})), ...at.map((answer) => ({answer, weight: share}))];
}

/**
 * Which of these chances count where so many were looked at, so that of all that do a share of `rate` at most is false.
 *
 * Source: Y. Benjamini and Y. Hochberg (1995), J. R. Stat. Soc. B 57, 289–300.
 */
export function discoveries(chances: readonly number[], rate: number): boolean[] {
  const ascending = chances.toSorted((a, b) => a - b);
  const last = ascending.findLastIndex((chance, index) => chance <= ((index + 1) / chances.length) * rate);
  const limit = last === -1 ? -1 : (ascending[last] ?? -1);
  return chances.map((chance) => chance <= limit);
}
