/** What the answers say of each question: how hard it is, whether it tells people apart, and whether it is to be doubted. */
import {type ItemStatistics, itemStatistics} from '../../statistics/item-statistics.ts';
import type {Answered} from '../evidence/answers-store.ts';

/** An item that fewer were asked is told in words, not in numbers that chance makes. */
export const fewestForIndices = 10;
/** From so many on a doubt counts: below, half of all sound questions would look odd now and then. */
export const fewestForDoubt = 30;

export type Doubt = 'negative-discrimination' | 'below-guessing' | 'distractor-beats-key';

export type ItemReport = {
  id: string;
  rev: number;
  /** First assessments in which it was asked. */
  n: number;
  facility: number | null;
  /** Null for fewer than ten; `isIndicative` for fewer than thirty. */
  discriminationIndex: number | null;
  discriminativeEfficiency: number | null;
  isIndicative: boolean;
  /** How often each option was chosen, by the best and the worst third and in all. */
  chosen: {option: string; best: number; worst: number; all: number}[];
  doubts: Doubt[];
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
  const firsts = firstAttempts(answers);
  const marks = {
    items: facts.map(({id}) => ({id, max: 1})),
    attempts: firsts.map((attempt) =>
      facts.map(({id, rev}) => attempt.find((each) => each.questionId === id && each.rev === rev)?.points ?? null),
    ),
  };
  const statistics = itemStatistics(marks);
  const shares = firsts.map((attempt) => attempt.reduce((sum, {points}) => sum + points, 0) / attempt.length);
  const ordered = shares.toSorted((a, b) => a - b);
  const third = Math.floor(firsts.length / 3);
  const [low, high] = [ordered[third] ?? 0, ordered[firsts.length - 1 - third] ?? 1];
  return facts.map((fact, index) => {
    const asked = firsts.flatMap((attempt, at) => {
      const answer = attempt.find((each) => each.questionId === fact.id && each.rev === fact.rev);
      const share = shares[at] ?? 0;
      return answer ? [{chosen: answer.chosen.split(' ').filter(Boolean), best: share >= high, worst: share <= low}] : [];
    });
    const options = [...new Set([...fact.right, ...asked.flatMap(({chosen}) => chosen)])].sort();
    const chosen = options.map((option) => {
      const by = asked.filter((each) => each.chosen.includes(option));
      return {option, best: by.filter(({best}) => best).length, worst: by.filter(({worst}) => worst).length, all: by.length};
    });
    const n = asked.length;
    const found = statistics[index];
    return {
      id: fact.id,
      rev: fact.rev,
      n,
      facility: found?.facility ?? null,
      discriminationIndex: n < fewestForIndices ? null : (found?.discriminationIndex ?? null),
      discriminativeEfficiency: n < fewestForIndices ? null : (found?.discriminativeEfficiency ?? null),
      isIndicative: n < fewestForDoubt,
      chosen,
      doubts: n < fewestForDoubt ? [] : doubtsOf(fact, found, chosen),
    };
  });
}

function doubtsOf({guess, right}: ItemFacts, found: ItemStatistics | undefined, chosen: ItemReport['chosen']): Doubt[] {
  const best = (isRight: boolean) =>
    Math.max(0, ...chosen.filter(({option}) => right.includes(option) === isRight).map((each) => each.best));
  return [
    ...((found?.discriminationIndex ?? 0) < 0 ? ['negative-discrimination' as const] : []),
    ...((found?.facility ?? 1) < guess ? ['below-guessing' as const] : []),
    ...(right.length === 1 && best(false) > best(true) ? ['distractor-beats-key' as const] : []),
  ];
}

/** Of each person the first, as lists of answers. */
export function firstAttempts(answers: readonly Answered[]): Answered[][] {
  const byAttempt = Map.groupBy(answers, ({attemptId}) => attemptId);
  const seen = new Set<string>();
  return [...byAttempt.values()].filter(
    ([first]) => first !== undefined && !seen.has(first.personId) && seen.add(first.personId),
  );
}
