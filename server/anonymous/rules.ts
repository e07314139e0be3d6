/** How an anonymous post goes from received to its decision, and what its receipt may do. */
import type {Reach} from '../posts/contract.ts';
import type {PostKind} from '../posts/kinds.shared.ts';
import {fieldRefusal, Refusal} from '../refusal.ts';
import type {AnonymousKind} from './contract.ts';
import {type ReadReceipt, slips} from './receipt.shared.ts';

export type AnonymousPost = {
  id: string;
  kind: AnonymousKind;
  title: string;
  details: string;
  competency: string | null;
  systemVersion: string | null;
  reach: Reach | null;
  organisation: string | null;
  justification: string;
  /** A day: nothing finer is known. */
  receivedOn: string;
  status: 'held' | 'released' | 'declined' | 'withdrawn';
  /** `verified` is for a proof that somebody has an account, whoever they are; nobody gives one yet. */
  standing: 'unverified' | 'verified';
  receiptHash: string | null;
  reason: string | null;
  closedOn: string | null;
};

/** What it is once it is published. */
export const postKindOf = (kind: AnonymousKind): PostKind => (kind === 'question' ? 'question' : 'suggestion');

/** The promise that says by when somebody looks at a post. */
export const promiseOf = (kind: AnonymousKind): 'questionDays' | 'acknowledgeDays' =>
  kind === 'question' ? 'questionDays' : 'acknowledgeDays';

/** How long a receipt works after its post was closed. */
export const receiptDays = 90;

/** Without its words: what stays once it was decided. */
const erased = {title: '', details: '', justification: ''};
/** Without anything that its author chose to say. */
const emptied = {...erased, competency: null, systemVersion: null, reach: null, organisation: null};

export const releasePost = (post: AnonymousPost): AnonymousPost => ({...checkHeld(post), ...erased, status: 'released'});

export function declinePost(post: AnonymousPost, reason: string, today: string): AnonymousPost {
  return {...checkHeld(post), ...emptied, status: 'declined', reason, closedOn: today};
}

/** Before its release nothing is left of it; afterwards what was published goes with it. */
export function withdrawPost(post: AnonymousPost, today: string): AnonymousPost {
  if (post.status === 'withdrawn' || post.status === 'declined')
    throw new Refusal('conflict', 'This is closed already. Nothing of what you wrote is left.');
  return {...post, ...emptied, status: 'withdrawn', closedOn: today};
}

function checkHeld(post: AnonymousPost): AnonymousPost {
  if (post.status !== 'held') throw new Refusal('conflict', 'This was decided already, or its author took it back. Reload.');
  return post;
}

/** Words taken out before a release leave a trace, and a trace has its reason. */
export function checkRedacted(changed: boolean, reason: string): void {
  if (changed && reason.length < 5)
    throw fieldRefusal({redacted: 'You changed the words of its author. Say why in a few words. Readers see it.'});
}

/** The symbols of a receipt that was typed, or what to do about it. */
export function receiptText(read: ReadReceipt): string {
  if (read.kind === 'read') return read.text;
  throw fieldRefusal({receipt: slips[read.kind]});
}

/** How many posts a day may have had by the end of an hour: half at once, and the rest hour by hour, so that each hour takes some. */
export const takenBy = (hour: number, mostPerDay: number): number => Math.ceil((mostPerDay / 2) * (1 + (hour + 1) / 24));

/** How many times the usual work: eight times where half of the day is used, sixty-four where three quarters are. */
export const workFactor = (sent: number, mostPerDay: number): number =>
  8 ** [1 / 2, 3 / 4].filter((part) => sent >= part * mostPerDay).length;

/** A full hour: what was typed stays on the page. */
export const hourIsFull = () =>
  new Refusal(
    'too-many',
    'So much was sent in this hour that no more is taken in until the next one begins. Nobody knows who sent what, so the limit is ' +
      'one for all. Your text is still on this page: send it again then, or copy it.',
  );

/** A full day: what was typed stays on the page. */
export const dayIsFull = () =>
  new Refusal(
    'too-many',
    'So much was sent today that no more is taken in until midnight. Nobody knows who sent what, so the limit is one for all. ' +
      'Your text is still on this page: copy or print it, and send it tomorrow.',
  );
