/** Where a gap is: everywhere, or in so few organisations and jobs that the others are at the target without them. */
import {fewestForNeed} from '../../statistics/need.ts';
import type {NeedEstimate, Place} from '../contract.ts';
import type {Evidence} from '../evidence/evidence.ts';
import {type Aims, type Counted, isNeed, judgedByGroup, judgedTogether} from './cell.ts';

type Person = Counted & Pick<Evidence, 'organisation' | 'jobFunction'>;
type Group = {place: Exclude<Place, {kind: 'all'}>; people: readonly Person[]; estimate: NeedEstimate | null};

/** More places than this are everywhere. */
const mostPlaces = 5;
/** A place that closes less of a gap than this, once it is taken away, does not explain it. */
const leastClosed = 1 / 4;

/**
 * The place with the most people below the target is taken away, then what is left is looked at again: a weak job makes every organisation
 * look a little weak, and need not be named eleven times.
 *
 * `whole`: what is believed of everybody; `groups`: organisations and jobs with what is believed of each.
 */
export function placesOfGap(
  people: readonly Person[],
  whole: NeedEstimate | null,
  groups: readonly Group[],
  aims: Aims,
): Place[] {
  const isWide = isNeed(whole);
  const found: Group['place'][] = [];
  let [rest, candidates] = [people, groups.filter(isCandidate)];
  let gap = gapOf(whole, aims);
  while (candidates.length > 0 && found.length < mostPlaces) {
    const [worst, ...others] = candidates.toSorted((a, b) => excessOf(b, aims) - excessOf(a, aims));
    if (worst === undefined) break;
    found.push(worst.place);
    rest = rest.filter((person) => !isIn(person, worst.place));
    if (isWide) {
      const left = judgedTogether(rest, aims);
      // Of fewer nobody can say that they need nothing.
      if (left?.howSure === 'met' && rest.length >= fewestForNeed) return found;
      if (gapOf(left, aims) > gap * (1 - leastClosed)) return [{kind: 'all'}];
      gap = gapOf(left, aims);
    }
    candidates = seenAgain(others, rest, groups, aims);
  }
  return isWide ? [{kind: 'all'}] : found;
}

/** Of nobody it is as large as any. */
const gapOf = (estimate: NeedEstimate | null, {target}: Aims): number => (estimate === null ? 1 : target - estimate.mean);
const isCandidate = ({estimate}: Group): boolean => isNeed(estimate);
const excessOf = ({people, estimate}: Group, {target}: Aims): number => people.length * (target - (estimate?.mean ?? target));

const isIn = ({organisation, jobFunction}: Person, place: Group['place']): boolean =>
  place.kind === 'organisation' ? place.id === organisation : place.key === jobFunction;

/** The candidates that still are, among the people that are left and in the light of the groups of their own kind. */
function seenAgain(candidates: readonly Group[], rest: readonly Person[], groups: readonly Group[], aims: Aims): Group[] {
  if (candidates.length === 0) return [];
  return (['organisation', 'job'] as const).flatMap((kind) => {
    const own = groups
      .filter(({place}) => place.kind === kind)
      .map((group) => ({...group, people: rest.filter((person) => isIn(person, group.place))}));
    const estimates = judgedByGroup(
      own.map(({people}) => people),
      aims,
    );
    return own
      .map((group, index) => ({...group, estimate: estimates[index] ?? null}))
      .filter((group) => candidates.some(({place}) => samePlace(place, group.place)) && isCandidate(group));
  });
}

const samePlace = (a: Group['place'], b: Group['place']): boolean => JSON.stringify(a) === JSON.stringify(b);
