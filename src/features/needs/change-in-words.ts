/** Whether a gap change, as sentences that say no more than the numbers carry. */
import type {Change} from '../../../server/training-needs/contract.ts';
import {percent} from '../../ui/percent.ts';

/** Only what the numbers carry: an interval for other people, chance for the same ones. */
export function movedInWords(change: Change | null): string {
  if (change === null) return 'Nobody has taken the quiz since, or not with the same questions: whether it helped is not known.';
  const {before, since, others, same} = change;
  const points = (share: number) => `${share < 0 ? '−' : ''}${Math.round(Math.abs(share) * 100)} points`;
  const sentences = [
    `Met the standard before: ${before.k} of ${before.n}; since: ${since.k} of ${since.n}.`,
    same && `Of the ${same.n} assessed both times ${changed(same)}.`,
    others &&
      `Of ${others.n} assessed for the first time the share is ${others.difference < 0 ? 'lower' : 'higher'} by ${points(Math.abs(others.difference))} (likely ${points(others.low)} to ${points(others.high)}).`,
  ];
  return sentences.filter(Boolean).join(' ');
}

/** The same people alone, in a few words. */
export function samePeopleInWords(change: Change | null): string {
  return change?.same
    ? `Of ${change.same.n} assessed before and since ${changed(change.same)}`
    : 'Nobody assessed before and since';
}

function changed({better, worse, chance}: NonNullable<Change['same']>): string {
  if (better + worse === 0) return 'nobody changed';
  return `${better} met it only since and ${worse} only before; by chance alone it would be as uneven or more in ${chanceIn(chance)} cases`;
}

const chanceIn = (chance: number): string => (chance < 0.01 ? 'fewer than 1 of 100' : `${percent(chance)} of`);
