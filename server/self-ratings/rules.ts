/** Who is asked about what, when a round is open, and what the ratings say together. */
import type {Framework} from '../../quizzes/format.ts';
import {Refusal} from '../refusal.ts';
import {mean, standardDeviation} from '../statistics/moments.ts';
import {mostAsked, type RatedCompetency, type Rating} from './contract.ts';

/** `closesOn`: the last day of it; a round that was closed early ended the day before. */
export type RatingRound = {id: string; openedAt: string; closesOn: string};

/** Days are compared as ISO text. */
export const isOpen = ({closesOn}: RatingRound, today: string): boolean => today <= closesOn;

/** One at a time: two would ask people the same twice. */
export function openRound(
  rounds: readonly RatingRound[],
  closesOn: string,
  today: string,
  given: {id: string; now: string},
): RatingRound {
  if (rounds.some((round) => isOpen(round, today)))
    throw new Refusal('conflict', 'A round is open already. Close it before you open another.');
  if (closesOn < today)
    throw new Refusal('invalid', 'Check the parts that are marked.', {fields: {closesOn: 'Choose today or a later day.'}});
  return {id: given.id, openedAt: given.now, closesOn};
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

/** By competency; need is importance − performance for each person, then the mean. */
export function ratedTogether(
  {competencies}: Pick<Framework, 'competencies'>,
  ratings: readonly Rating[],
  smallestGroup: number,
): RatedCompetency[] {
  return competencies.map(({key, name}) => {
    const own = ratings.filter(({competency}) => competency === key);
    if (own.length < smallestGroup) return {key, name, rated: null};
    const needs = own.map(({importance, performance}) => importance - performance);
    return {
      key,
      name,
      rated: {
        people: own.length,
        importance: mean(own.map(({importance}) => importance)) ?? 0,
        performance: mean(own.map(({performance}) => performance)) ?? 0,
        need: mean(needs) ?? 0,
        sd: standardDeviation(needs) ?? 0,
      },
    };
  });
}
