/** Who is asked about what, when a round is open, and what the ratings say together. */
import type {Framework} from '../../quizzes/format.ts';
import {fieldRefusal, Refusal} from '../refusal.ts';
import {mean, standardDeviation} from '../statistics/moments.ts';
import {mostAsked, type RatedCompetency, type Rating} from './contract.ts';

/** `closesOn`: the last day of it; `closedAt`: when somebody closed it before. */
export type RatingRound = {id: string; openedAt: string; closesOn: string; closedAt: string | null};

/** Days are compared as ISO text. */
export const isOpen = ({closesOn, closedAt}: RatingRound, today: string): boolean => closedAt === null && today <= closesOn;

/** One at a time: two would ask people the same twice. */

export function openRound(closesOn: string, today: string, given: {id: string; now: string}): RatingRound {
  if (closesOn < today) throw fieldRefusal({closesOn: 'Choose today or a later day.'});
  return {id: given.id, openedAt: given.now, closesOn, closedAt: null};
}

/** What the job needs, or nothing where it is not known. */
export const neededBy = ({functions}: Pick<Framework, 'functions'>, jobFunction: string | null): string[] =>
  functions.find(({key}) => key === jobFunction)?.needs ?? [];

/**
 * At most four competencies of a job, in the framework's order: what this person rated already, then what the fewest others have, so
 * that each is rated by about as many.
 *
 * `people`: by competency, how many have rated it in this round.
 */
export function askedOf(needed: readonly string[], own: readonly string[], people: ReadonlyMap<string, number>): string[] {
  const rank = (key: string) => (own.includes(key) ? -1 : (people.get(key) ?? 0));
  const chosen = needed.toSorted((a, b) => rank(a) - rank(b)).slice(0, mostAsked);
  return needed.filter((key) => chosen.includes(key));
}

/** Refuses what the job does not need, and one competency twice. */
export function checkRatings(ratings: readonly Rating[], needed: readonly string[]): void {
  const keys = ratings.map(({competency}) => competency);
  if (keys.some((key) => !needed.includes(key)) || new Set(keys).size < keys.length)
    throw new Refusal('conflict', 'What is asked of your job has changed. Reload the page; what you chose is lost.');
}

/**
 * By competency; need is importance − performance for each person, then the mean, all to one digit. Hidden where fewer than a group
 * rated it, or all alike, which would tell what each of them said.
 */
export function ratedTogether(
  {competencies}: Pick<Framework, 'competencies'>,
  ratings: readonly Rating[],
  smallestGroup: number,
): RatedCompetency[] {
  return competencies.map(({key, name}) => {
    const own = ratings.filter(({competency}) => competency === key);
    const isMixed = (what: 'importance' | 'performance') => new Set(own.map((each) => each[what])).size > 1;
    if (own.length < smallestGroup || !isMixed('importance') || !isMixed('performance')) return {key, name, rated: null};
    const needs = own.map(({importance, performance}) => importance - performance);
    return {
      key,
      name,
      rated: {
        people: own.length,
        importance: rounded(mean(own.map(({importance}) => importance))),
        performance: rounded(mean(own.map(({performance}) => performance))),
        need: rounded(mean(needs)),
        sd: rounded(standardDeviation(needs)),
      },
    };
  });
}

const rounded = (value: number | null): number => Number((value ?? 0).toFixed(1));
