/** When a page is verified, and what ends it. */
import {addPeriod} from '../../quizzes/format.ts';
import {type Release, touches} from '../releases/contract.ts';
import type {Trust, Verification} from './contract.ts';

/** What can be verified. */
export type Subject = {
  /** Of its words as they are now. */
  hash: string;
  competency: string | null;
  /** Keys of the pages it stands on, or is taught by. */
  pages: readonly string[];
  /** ISO 8601 period between two reviews, in days or months. */
  review: string | null;
};
export type Verified = Verification & {hash: string /** The day in the United Kingdom. */; on: string};

/** How long before its day a review is called due, and how long after a release it may take. */
const noticeDays = 30;

/** `releases`: of the system it was verified for, in their order, oldest first. */
export function trustOf(subject: Subject, verified: Verified | undefined, releases: readonly Release[], today: string): Trust {
  const {hash, review} = subject;
  if (verified === undefined) return {state: 'unverified', verification: null, dueOn: null, release: null};
  const {system, version, by, at, on} = verified;
  const touching = releasesSince(verified, releases, today).filter((release) => touches(release, subject));
  const days = [
    ...(review === null ? [] : [later(on, review)]),
    // The first release that touched it sets the day: a second one must not put it off.
    ...touching.map(({releasedOn}) => later(releasedOn, `P${noticeDays}D`)),
  ].sort();
  const dueOn = days[0] ?? null;
  const known = {verification: {system, version, by, at}, dueOn, release: touching.at(-1)?.version ?? null};
  if (hash !== verified.hash) return {state: 'changed', ...known};
  if (dueOn !== null && today > dueOn) return {state: 'overdue', ...known};
  if (touching.length > 0 || (dueOn !== null && today >= later(dueOn, `P-${noticeDays}D`))) return {state: 'due', ...known};
  return {state: 'verified', ...known};
}

/** Releases in use that are newer than the version it was verified for, oldest first. */
function releasesSince({version, on}: Verified, releases: readonly Release[], today: string): Release[] {
  const named = releases.findIndex((release) => release.version === version);
  return releases.filter(({releasedOn}, index) => releasedOn <= today && (named === -1 ? releasedOn > on : index > named));
}

/** A day and a period in days or months on. */
export function later(day: string, period: string): string {
  return addPeriod(new Date(`${day}T12:00:00.000Z`), period)
    .toISOString()
    .slice(0, 10);
}
