/** What the answers say of each question: how hard it is, whether it tells people apart, and how odd its answers are. */
import {
  type Asked,
  chanceOf,
  type DoubtTests,
  doubtLevel,
  doubtTests,
  fewestForDoubt,
  partOf,
} from '../../statistics/items/doubt.ts';
import {discriminationIndex, discriminativeEfficiency} from '../../statistics/items/item-statistics.ts';
import {mean} from '../../statistics/moments.ts';
import type {Answered} from '../evidence/answers-store.ts';
import type {Doubt} from './contract.ts';

/** An item that fewer were asked is told in words, not in numbers that chance makes; with fewer than thirty they are indicative. */
export const fewestForIndices = 10;
export const fewestForFirm = 30;

export type ItemReport = {
  id: string;
  rev: number;
  /** First assessments in which it was asked. */
  n: number;
  facility: number | null;
  /** With the share right of the other questions served; null for fewer than ten. `isIndicative` for fewer than thirty. */
  discriminationIndex: number | null;
  discriminativeEfficiency: number | null;
  isIndicative: boolean;
  /** How often each option was chosen: by the best and the worst third by the rest, ties at the edge in part, and in all. */
  chosen: {option: string; best: number; worst: number; all: number}[];
  /** What speaks against it by itself. Whether it is in doubt is decided over all questions. */
  odd: Doubt[];
  /** How likely answers as odd would be of a sound question; 1 where too few were asked. */
  chance: number;
};

/** What is known of a question beside its answers. */
export type ItemFacts = {
  id: string;
  rev: number;
  guess: number /** Ids of the right options; none where there are no options. */;
  right: readonly string[];
};

/**
 * One report a question in its present revision, over the first assessment of each person.
 *
 * `answers`: of one quiz, the oldest first.
 */
export function itemReports(answers: readonly Answered[], facts: readonly ItemFacts[]): ItemReport[] {
  const asked = Map.groupBy(askedIn(firstAttempts(answers)), ({questionId}) => questionId);
  return facts.map((fact) =>
    reportOf(
      fact,
      (asked.get(fact.id) ?? []).filter(({rev}) => rev === fact.rev),
    ),
  );
}

type AskedOnce = Asked & Pick<Answered, 'questionId' | 'rev'>;

/** Each answer with what the same person had right of the rest. */
const askedIn = (attempts: readonly Answered[][]): AskedOnce[] =>
  attempts.flatMap((attempt) => {
    const total = attempt.reduce((sum, {points}) => sum + points, 0);
    return attempt.map(({questionId, rev, points, chosen}) => ({
      questionId,
      rev,
      points,
      chosen: chosen.split(' ').filter(Boolean),
      rest: attempt.length === 1 ? null : (total - points) / (attempt.length - 1),
    }));
  });

function reportOf({id, rev, guess, right}: ItemFacts, asked: readonly AskedOnce[]): ItemReport {
  const n = asked.length;
  const known = asked.filter(({rest}) => rest !== null);
  const [x, rest] = [known.map(({points}) => points), known.map((each) => each.rest ?? 0)];
  const tests = n < fewestForDoubt ? null : doubtTests(asked, {guess, right});
  return {
    id,
    rev,
    n,
    facility: mean(asked.map(({points}) => points)),
    discriminationIndex: n < fewestForIndices ? null : discriminationIndex(x, rest),
    discriminativeEfficiency: n < fewestForIndices ? null : discriminativeEfficiency(x, rest),
    isIndicative: n < fewestForFirm,
    chosen: chosenOf(asked, right),
    odd: tests === null ? [] : oddIn(tests),
    chance: tests === null ? 1 : chanceOf(tests),
  };
}

const oddIn = ({negativeDiscrimination, belowGuessing, distractorBeatsKey}: DoubtTests): Doubt[] => [
  ...(negativeDiscrimination < doubtLevel ? ['negative-discrimination' as const] : []),
  ...(belowGuessing < doubtLevel ? ['below-guessing' as const] : []),
  ...(distractorBeatsKey < doubtLevel ? ['distractor-beats-key' as const] : []),
];

function chosenOf(asked: readonly AskedOnce[], right: readonly string[]): ItemReport['chosen'] {
  const [best, worst] = [partOf(asked, 1 / 3, 'best'), partOf(asked, 1 / 3, 'worst')];
  const options = [...new Set([...right, ...asked.flatMap(({chosen}) => chosen)])].sort();
  return options.map((option) => {
    const among = (part: typeof best) =>
      Math.round(10 * part.reduce((sum, {answer, weight}) => sum + (answer.chosen.includes(option) ? weight : 0), 0)) / 10;
    return {
      option,
      best: among(best),
      worst: among(worst),
      all: asked.filter(({chosen}) => chosen.includes(option)).length,
    };
  });
}

/** Of each person the first, as lists of answers. */
export function firstAttempts(answers: readonly Answered[]): Answered[][] {
  const byAttempt = Map.groupBy(answers, ({attemptId}) => attemptId);
  const seen = new Set<string>();
  return [...byAttempt.values()].filter(
    ([first]) => first !== undefined && !seen.has(first.personId) && seen.add(first.personId),
  );
}
