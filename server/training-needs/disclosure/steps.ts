/**
 * When results come to light for others than the coordinator: in steps, so that two looks at a figure differ by a group that could be
 * shown itself. Whatever changes what people add to a figure waits for such a step: a new result, one that expires, a question that is
 * doubted or settled, somebody who moves, leaves or changes jobs.
 */
import type {Score} from '../../statistics/knowledge.ts';

/** What others see of one person in one competency: only counted, never shown. */
export type DisclosedPerson = {
  person: string;
  passed: boolean;
  /** Null in what came to light before scores were kept. */
  score: Score | null;
};
export type Placed = DisclosedPerson & {organisation: string};
/** One organisation, or with null all of them together, as it came to light last. */
export type DisclosedFigure = {organisation: string | null; people: readonly Placed[]; disclosedAt: string};

/** A group of people in which each outcome is somebody's: fewer of either would tell who. */
const fewestOfEach = 3;

/** Whether a figure of these people, or a difference of two figures, tells nothing of anybody. */
export function isSafe({n, k}: {n: number; k: number}, smallest: number): boolean {
  return n >= smallest && k >= fewestOfEach && n - k >= fewestOfEach;
}

/**
 * What comes to light now: every figure that moves on. All together move on only where that is a step for everybody who knows the
 * results of one organisation by name, too.
 *
 * `current`: everybody with evidence, as it is now.
 */
export function nextSteps(
  disclosed: readonly DisclosedFigure[],
  current: readonly Placed[],
  smallest: number,
  now: string,
): DisclosedFigure[] {
  const before = new Map(disclosed.map(({organisation, people}) => [organisation, people]));
  const counted = [...disclosed.flatMap(({people}) => people), ...current];
  const organisations = [...new Set(counted.map((each) => each.organisation))].sort();
  const own = organisations.flatMap((organisation) => {
    const people = current.filter((each) => each.organisation === organisation);
    return isStep(before.get(organisation) ?? [], people, smallest) ? [{organisation, people}] : [];
  });
  const isCommon = [null, ...organisations].every((known) => {
    const isOther = (each: Placed) => each.organisation !== known;
    return isStep((before.get(null) ?? []).filter(isOther), current.filter(isOther), smallest);
  });
  return [...own, ...(isCommon ? [{organisation: null, people: [...current]}] : [])].map((figure) => ({
    ...figure,
    disclosedAt: now,
  }));
}

/** So many are counted otherwise than before, as they are now or were, and of each outcome enough; a renewal with the same outcome is no change. */
function isStep(shown: readonly Placed[], here: readonly Placed[], smallest: number): boolean {
  const outcomes = (people: readonly Placed[]) => new Map(people.map(({person, passed}) => [person, passed]));
  const [before, after] = [outcomes(shown), outcomes(here)];
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((person) => before.get(person) !== after.get(person));
  return isSafe({n: changed.length, k: changed.filter((person) => after.get(person) ?? before.get(person)).length}, smallest);
}
