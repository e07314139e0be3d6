/** How far others than the coordinator see: results come to light in steps of a whole group, so that no two looks differ by one person. */
import type {Answered} from './item-store.ts';

/** Organisations whose results come to light together, what has, and when the last of it was handed in. */
export type Step = {organisations: string[]; answers: Answered[]; until: string};

/**
 * Each organisation that has assessed a group's worth of people moves on by itself, whenever as many of them have a new result; the
 * smaller ones move on together. So a total differs between any two moments by the results of a group, or by none.
 *
 * `answers`: of one competency, the oldest first, attempt by attempt; without those who are in no organisation.
 */
export function inSteps(answers: readonly (Answered & {organisation: string})[], smallest: number): Step[] {
  const groups = new Map<string, Group>();
  for (const attempt of Map.groupBy(answers, ({attemptId}) => attemptId).values()) {
    const [head] = attempt;
    if (head === undefined) continue;
    const own = groups.get(head.organisation) ?? {id: head.organisation, alone: false, waiting: [], seen: []};
    groups.set(own.id, own);
    own.waiting.push(attempt);
    const moving = own.alone ? [own] : [...groups.values()].filter(({alone}) => !alone);
    if (peopleIn(moving.flatMap(({waiting}) => waiting)) < smallest) continue;
    for (const group of moving) {
      group.seen.push(...group.waiting);
      group.waiting = [];
      // Only now, while all of them are in the light: whoever leaves the smaller ones changes these by nobody.
      group.alone = peopleIn(group.seen) >= smallest;
    }
  }
  const seen = [...groups.values()].filter((group) => group.seen.length > 0);
  return [...seen.filter(({alone}) => alone).map((group) => [group]), seen.filter(({alone}) => !alone)]
    .filter((some) => some.length > 0)
    .map(toStep);
}

type Group = {
  id: string;
  /** Whether it moves on by itself. */
  alone: boolean;
  waiting: Answered[][];
  seen: Answered[][];
};

const peopleIn = (attempts: readonly Answered[][]): number => new Set(attempts.map(([head]) => head?.personId)).size;

function toStep(groups: readonly Group[]): Step {
  const answers = groups.flatMap(({seen}) => seen.flat());
  return {
    organisations: groups.map(({id}) => id),
    answers,
    until: answers.reduce((latest, {submittedAt}) => (submittedAt > latest ? submittedAt : latest), ''),
  };
}
