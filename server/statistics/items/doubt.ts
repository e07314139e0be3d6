/**
 * Whether a question is to be doubted: by tests, not by signs, and over all questions at once. Of many sound questions a few always look
 * odd; false discovery is held, so that those who mend questions are not sent to sound ones.
 */
import {binomialTail} from '../binomial.ts';
import {covariance, variance} from '../moments.ts';
import {normalTail} from '../normal.ts';

/** One answer to the question, and the share right of the other questions served to that person, 0 to 1; null where there were none. */
export type Asked = {points: number; rest: number | null; chosen: readonly string[]};

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
 * The least of them, and of the first and last together: two odd things that are each hardly chance are less so together. Below 1 only
 * where one of them falls below its level.
 *
 * Source: R. A. Fisher (1932), Statistical Methods for Research Workers, 4th ed., section 21.1, of two tests.
 */
export function chanceOf({negativeDiscrimination: r, belowGuessing: f, distractorBeatsKey: d}: DoubtTests): number {
  const product = Math.max(r * d, Number.MIN_VALUE);
  const least = Math.min(r, f, d);
  return least >= doubtLevel ? 1 : Math.min(least, product * (1 - Math.log(product)));
}

/**
 * The one-sided test of a correlation below zero: Fisher's z = artanh(r)·√(n − 3). 1 where nothing varies, or for fewer than four.
 *
 * Source: R. A. Fisher (1921), Metron 1, 3–32.
 */
function negativeDiscrimination(answers: readonly Asked[]): number {
  const known = answers.flatMap(({points, rest}) => (rest === null ? [] : [{points, rest}]));
  const [x, y] = [known.map(({points}) => points), known.map(({rest}) => rest)];
  const [cov, varX, varY] = [covariance(x, y), variance(x), variance(y)];
  if (known.length < 4 || cov === null || varX === null || varY === null || varX * varY === 0) return 1;
  const r = Math.max(-1, Math.min(1, cov / Math.sqrt(varX * varY)));
  return r <= -1 ? 0 : normalTail(Math.atanh(Math.min(r, 1 - 1e-12)) * Math.sqrt(known.length - 3));
}

function belowGuessing(answers: readonly Asked[], guess: number): number {
  if (guess <= 0) return 1;
  const right = answers.reduce((sum, {points}) => sum + points, 0);
  return binomialTail(Math.floor(right + 1e-9), answers.length, guess);
}

/** The sign test of each distractor against the key in the better half. */
function distractorBeatsKey(answers: readonly Asked[], key: string): number {
  const best = partOf(answers, 1 / 2, 'best');
  const options = new Set(answers.flatMap(({chosen}) => chosen));
  const weightOf = (option: string) =>
    best.reduce((sum, {answer, weight}) => sum + (answer.chosen.includes(option) ? weight : 0), 0);
  const right = weightOf(key);
  const chances = [...options]
    .filter((option) => option !== key)
    .map((option) => {
      const wrong = weightOf(option);
      return wrong <= right ? 1 : binomialTail(Math.floor(right), Math.round(right + wrong), 0.5);
    });
  return Math.min(1, ...chances);
}

/** So large a part of them, the best or the worst by the rest; where several at its edge are alike, each counts in part. */
export function partOf<Each extends Pick<Asked, 'rest'>>(
  answers: readonly Each[],
  part: number,
  which: 'best' | 'worst',
): {answer: Each; weight: number}[] {
  const sign = which === 'best' ? 1 : -1;
  const known = answers.flatMap((answer) => (answer.rest === null ? [] : [{answer, place: sign * answer.rest}]));
  const ordered = known.toSorted((a, b) => b.place - a.place);
  const size = ordered.length * part;
  const edge = ordered[Math.max(0, Math.ceil(size) - 1)]?.place ?? 0;
  const above = ordered.filter(({place}) => place > edge + 1e-9);
  const at = ordered.filter(({place}) => Math.abs(place - edge) <= 1e-9);
  const share = at.length === 0 ? 0 : Math.max(0, size - above.length) / at.length;
  return [...above.map(({answer}) => ({answer, weight: 1})), ...at.map(({answer}) => ({answer, weight: share}))];
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
