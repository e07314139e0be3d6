/** What holds for every post: who may say "me too", what is shown, what a change of visibility needs. */
import {fieldRefusal, Refusal} from '../refusal.ts';
import {type Author, type AuthorsReply, authorText, type Hidden, type Hideable, type MeToo, type Redaction} from './contract.ts';

/** Nobody supports their own post: it would say that one more person stands behind it than does. */
export function checkMayAgree(authorId: string | undefined, personId: string): void {
  if (authorId === personId) throw new Refusal('conflict', 'You wrote this, so that it counts already.');
}

/** What stands in place of words that were taken out. */
export const removedMark = '[removed]';

/** What was taken out of a text to get another; undefined where something else than the mark was put in. */
export function removedFrom(before: string, after: string): string[] | undefined {
  const removed: string[] = [];
  let at = 0;
  for (const part of after.split(removedMark).map((each) => each.trim())) {
    const found = before.indexOf(part, at);
    if (found < 0) return undefined;
    removed.push(before.slice(at, found));
    at = found + part.length;
  }
  return [...removed, before.slice(at)].map((each) => each.trim()).filter((each) => each !== '');
}

type Worded = {title: string | null; text: string};

/** The coordinator takes out and puts nothing in: the words stand as somebody else's. Returns what was taken out. */
export function checkOnlyRemoved(before: Worded, after: Worded, textInput = 'text'): string[] {
  const sentence = `Only take words out, and write ${removedMark} in their place. This changes what its author said.`;
  const [title, text] = [removedFrom(before.title ?? '', after.title ?? ''), removedFrom(before.text, after.text)];
  if (title !== undefined && text !== undefined) return [...title, ...text];
  const fields = {...(title === undefined && {title: sentence}), ...(text === undefined && {[textInput]: sentence})};
  throw fieldRefusal(fields);
}

/** Hiding needs a reason, because readers are told it. */
export function checkReason(reason: string): void {
  if (reason.length < 5) throw fieldRefusal({reason: 'Say why in a few words. Readers see it, so leave out what you hide.'});
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
  const hidden = seesHidden && post.visibility !== 'withdrawn' ? undefined : hiddenOf(post);
  if (hidden?.visibility === 'held') throw missing();
  return hidden;
}

/** Replies of an author without a name, as a reader sees them; the coordinator sees held ones from the day after they came. */
export function replyViews(
  replies: readonly (Hideable & {id: string; text: string; receivedOn: string})[],
  redactions: (id: string) => Redaction[],
  {seesHidden, today, toHtml}: {seesHidden: boolean; today: string; toHtml: (text: string) => string},
): AuthorsReply[] {
  return replies
    .filter(({visibility, receivedOn}) => visibility !== 'held' || (seesHidden && receivedOn < today))
    .map((reply) => ({
      id: reply.id,
      html: seesHidden || reply.visibility === 'shown' ? toHtml(reply.text) : '',
      day: reply.receivedOn,
      hidden: hiddenOf(reply) ?? null,
      redactions: redactions(reply.id),
      version: reply.version,
    }));
}

/** Who waits for an answer: its author, and how many said the same. */
export function waitingText(author: Author | undefined, {people}: Pick<MeToo, 'people'>): string {
  return people === 0 ? authorText(author) : `${authorText(author)}, and ${people} more`;
}
