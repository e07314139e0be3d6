/** What the answers say of each question: how hard it is, whether it tells people apart, and how odd its answers are. */
import {
  type Asked,
  chanceOf,
  chosenIn,
  type DoubtTests,
  doubtLevel,
  doubtTests,
  fewestForDoubt,
  partOf,
  ranked,
} from '../../statistics/items/doubt.ts';
import {discriminationIndex, discriminativeEfficiency} from '../../statistics/items/item-statistics.ts';
import {mean} from '../../statistics/moments.ts';
import type {Sitting} from '../evidence/answers-store.ts';
import type {Doubt} from './contract.ts';

/** An item that fewer were asked is told in words, not in numbers that chance makes; with fewer than thirty they are indicative. */
export const fewestForIndices = 10;
export const fewestForFirm = 30;

/** What speaks against a question. */
export type Oddity = {
  id: string;
  rev: number;
  /** First assessments in which it was asked. */
  n: number;
  /** What speaks against it by itself. Whether it is in doubt is decided over all questions. */
  odd: Doubt[];
  /** How likely answers as odd would be of a sound question; 1 where too few were asked. */
  chance: number;
};
export type ItemReport = Pick<Oddity, 'id' | 'rev' | 'n'> & {
  facility: number | null;
  /** With the share right of the other questions served; null for fewer than ten. `isIndicative` for fewer than thirty. */
  discriminationIndex: number | null;
  discriminativeEfficiency: number | null;
  isIndicative: boolean;
  /** How often each option was chosen: by the best and the worst third by the rest, ties at the edge in part, and in all. */
  chosen: {option: string; best: number; worst: number; all: number}[];
};

/** What is known of a question beside its answers. */
export type ItemFacts = {
  id: string;
  rev: number;
  guess: number /** Ids of the right options; none where there are no options. */;
  right: readonly string[];
};

/** One a question in its present revision, over the first assessment of each person. `sittings`: of one quiz, the oldest first. */
export function oddities(sittings: readonly Sitting[], facts: readonly ItemFacts[]): Oddity[] {
  const asked = askedIn(firstSittings(sittings), facts);
  return facts.map((fact) => {
    const {id, rev} = fact;
    const answers = asked.get(id) ?? [];
    const tests = answers.length < fewestForDoubt ? null : doubtTests(answers, fact);
    return {id, rev, n: answers.length, odd: tests === null ? [] : oddIn(tests), chance: tests === null ? 1 : chanceOf(tests)};
  });
}

/**
 * One report a question in its present revision, over the first assessment of each person.
 *
 * `sittings`: of one quiz, the oldest first.
 */
export function itemReports(sittings: readonly Sitting[], facts: readonly ItemFacts[]): ItemReport[] {
  const asked = askedIn(firstSittings(sittings), facts);
  return facts.map((fact) => reportOf(fact, asked.get(fact.id) ?? []));
}

/** By question, as it is now, each answer with what the same person had right of the rest; the best by that first. */
function askedIn(sittings: readonly Sitting[], facts: readonly ItemFacts[]): Map<string, Asked[]> {
  const revisions = new Map(facts.map(({id, rev}) => [id, rev]));
  const asked = new Map<string, Asked[]>([...revisions.keys()].map((id) => [id, []]));
  for (const {answers} of sittings) {
    let total = 0;
    for (const {points} of answers) total += points;
    for (const {questionId, rev, points, chosen} of answers)
      if (revisions.get(questionId) === rev)
        asked
          .get(questionId)
          ?.push({points, chosen, rest: answers.length === 1 ? null : (total - points) / (answers.length - 1)});
  }
  // Sorted once: what is in order already is sorted again in no time.
  return new Map([...asked].map(([id, all]) => [id, [...ranked(all), ...all.filter(({rest}) => rest === null)]]));
}

function reportOf({id, rev, right}: ItemFacts, asked: readonly Asked[]): ItemReport {
  const n = asked.length;
  const known = asked.filter(({rest}) => rest !== null);
  const [x, rest] = [known.map(({points}) => points), known.map((each) => each.rest ?? 0)];
  return {
    id,
    rev,
    n,
    facility: mean(asked.map(({points}) => points)),
    discriminationIndex: n < fewestForIndices ? null : discriminationIndex(x, rest),
    discriminativeEfficiency: n < fewestForIndices ? null : discriminativeEfficiency(x, rest),
    isIndicative: n < fewestForFirm,
    chosen: chosenOf(asked, right),
  };
}

const oddIn = ({negativeDiscrimination, belowGuessing, distractorBeatsKey}: DoubtTests): Doubt[] => [
  ...(negativeDiscrimination < doubtLevel ? ['negative-discrimination' as const] : []),
  ...(belowGuessing < doubtLevel ? ['below-guessing' as const] : []),
  ...(distractorBeatsKey < doubtLevel ? ['distractor-beats-key' as const] : []),
];

function chosenOf(asked: readonly Asked[], right: readonly string[]): ItemReport['chosen'] {
  const ordered = ranked(asked);
  const [best, worst] = [chosenIn(partOf(ordered, 1 / 3, 'best')), chosenIn(partOf(ordered, 1 / 3, 'worst'))];
  const all = chosenIn(asked.map((answer) => ({answer, weight: 1})));
  const rounded = (count: number | undefined) => Math.round(10 * (count ?? 0)) / 10;
  return [...new Set([...right, ...all.keys()])].sort().map((option) => ({
    option,
    best: rounded(best.get(option)),
    worst: rounded(worst.get(option)),
    all: all.get(option) ?? 0,
  }));
}

/** Of each person the first. */
export function firstSittings(sittings: readonly Sitting[]): Sitting[] {
  const seen = new Set<string>();
  return sittings.filter(({personId}) => !seen.has(personId) && seen.add(personId));
}
