/** What moved, as sentences that say no more than the numbers carry. */
import type {Change} from '../../../server/training-needs/contract.ts';
import {percent} from '../../ui/format/percent.ts';

export function movedInWords(change: Change | null): string {
  if (change === null) return 'Nobody has taken the quiz since, or not with the same questions: whether it helped is not known.';
  const {before, since, others} = change;
  const sentences = [
    `Before, ${before.k} of ${before.n} passed at the first try${since.n === 0 ? '' : `; since, ${since.k} of ${since.n}`}.`,
    ...peopleInWords(change),
    others &&
      `Of ${others.n} assessed for the first time the share that passed is ${others.difference < 0 ? 'lower' : 'higher'} by ${points(Math.abs(others.difference))} (likely ${points(others.low)} to ${points(others.high)}).`,
  ];
  return sentences.filter(Boolean).join(' ');
}

/** The same people alone: those whose time had come, and those who failed and tried again, beside luck. */
export function samePeopleInWords(change: Change | null): string {
  const sentences = change === null ? [] : peopleInWords(change);
  return sentences.length === 0 ? 'Nobody assessed before and since' : sentences.join(' ');
}

function peopleInWords({due, retried}: Change): string[] {
  return [...(due ? [dueInWords(due)] : []), ...(retried ? [retriedInWords(retried)] : [])];
}

function dueInWords({better, worse, n, chance}: NonNullable<Change['due']>): string {
  const who = n === 1 ? 'Of one whose time had come' : `Of ${n} whose time had come`;
  if (better + worse === 0) return `${who} nobody changed.`;
  return `${who} ${better} passed only since and ${worse} only before; by chance alone it would be as uneven or more in ${chance < 0.01 ? 'fewer than 1 of 100' : `${percent(chance)} of`} cases.`;
}

/** Whether more passed than luck gives, or not: luck makes most of those who fail narrowly pass the next time. */
function retriedInWords({passed, n, luck}: NonNullable<Change['retried']>): string {
  const told = `${passed} of ${n} who had failed and tried again passed; by luck alone about ${Math.round(luck.expected)} would have (${Math.round(luck.low)} to ${Math.round(luck.high)})`;
  if (passed > luck.high) return `${told}: more than luck explains.`;
  if (passed < luck.low) return `${told}: fewer than by luck.`;
  return `${told}: luck explains it.`;
}

const points = (share: number) => `${share < 0 ? '−' : ''}${Math.round(Math.abs(share) * 100)} points`;
