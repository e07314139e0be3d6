/** What holds for every post: who may say "me too", what is shown, what a change of visibility needs. */
import {Refusal} from '../refusal.ts';
import {type Author, authorText, type Hidden, type Hideable, type MeToo} from './contract.ts';

/** Nobody supports their own post: it would say that one more person stands behind it than does. */
export function checkMayAgree(authorId: string | undefined, personId: string): void {
  if (authorId === personId) throw new Refusal('conflict', 'You wrote this, so that it counts already.');
}

/** Hiding needs a reason, because readers are told it. */
export function checkReason(reason: string): void {
  if (reason.length < 5)
    throw new Refusal('invalid', 'Check the parts that are marked.', {
      fields: {reason: 'Say why in a few words. Readers see it, so leave out what you hide.'},
    });
}

/** What a reader learns of something hidden; undefined where it is shown. */
export function hiddenOf({visibility, hiddenReason, hiddenOn}: Hideable): Hidden | undefined {
  if (visibility === 'shown') return undefined;
  return {visibility, reason: hiddenReason ?? '', on: hiddenOn ?? ''};
}

/**
 * What somebody who opens a post gets in its place; undefined where they may read it. Something held is not there at all until
 * it is decided: it is `missing`. Something removed leaves a trace.
 */
export function inPlaceOf(post: Hideable, seesHidden: boolean, missing: () => Refusal): Hidden | undefined {
  const hidden = seesHidden ? undefined : hiddenOf(post);
  if (hidden?.visibility === 'held') throw missing();
  return hidden;
}

/** Who waits for an answer: its author, and how many said the same. */
export function waitingText(author: Author | undefined, {people}: Pick<MeToo, 'people'>): string {
  return people === 0 ? authorText(author) : `${authorText(author)}, and ${people} more`;
}
