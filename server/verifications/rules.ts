/** When a page is verified, and what ends it. */
import {inOrder, type Release} from '../releases/contract.ts';
import type {Standing, Verification} from './contract.ts';

/** What can be verified. */
export type Subject = {
  /** Of its words as they are now. */
  hash: string;
  competency: string | null;
  /** ISO 8601 period between two reviews, in days or months. */
  review: string | null;
};
export type Verified = Verification & {hash: string /** The day in the United Kingdom. */; on: string};

/** How long before its day a review is called due, and how long after a release it may take. */
export const noticeDays = 30;

export function standingOf(
  {hash, competency, review}: Subject,
  verified: Verified | undefined,
  releases: readonly Release[],
  today: string,
): Standing {
  if (verified === undefined) return {state: 'unverified', verification: null, dueOn: null, release: null};
  const {version, by, at, on} = verified;
  const touching = releasesSince(verified, releases, today).filter(
    ({areas}) => competency !== null && areas.includes(competency),
  );
  const days = [
    ...(review === null ? [] : [addPeriod(on, review)]),
    // The first release that touched it sets the day: a second one must not put it off.
    ...touching.map(({releasedOn}) => addPeriod(releasedOn, `P${noticeDays}D`)),
  ].sort();
  const dueOn = days[0] ?? null;
  const known = {verification: {version, by, at}, dueOn, release: touching.at(-1)?.version ?? null};
  if (hash !== verified.hash) return {state: 'changed', ...known};
  if (dueOn !== null && today > dueOn) return {state: 'overdue', ...known};
  if (touching.length > 0 || (dueOn !== null && today >= addPeriod(dueOn, `P${noticeDays}D`, -1)))
    return {state: 'due', ...known};
  return {state: 'verified', ...known};
}

/** Releases in use that are newer than the version it was verified for, oldest first. */
function releasesSince({version, on}: Verified, releases: readonly Release[], today: string): Release[] {
  const all = inOrder(releases);
  const named = all.findIndex((release) => release.version === version);
  return all.filter(({releasedOn}, index) => releasedOn <= today && (named === -1 ? releasedOn > on : index > named));
}

/** Counts an ISO 8601 period of days or months on from a day, or back; the 31st of a short month is its last day. */
export function addPeriod(day: string, period: string, direction: 1 | -1 = 1): string {
  const [, number, unit] = /^P(\d+)([DM])$/.exec(period) ?? [];
  if (number === undefined) throw new Error(`"${period}" is not a period of days or months.`);
  const count = Number(number) * direction;
  const date = new Date(`${day}T12:00:00.000Z`);
  if (unit === 'D') date.setUTCDate(date.getUTCDate() + count);
  else {
    const dayOfMonth = date.getUTCDate();
    date.setUTCMonth(date.getUTCMonth() + count, 1);
    const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
    date.setUTCDate(Math.min(dayOfMonth, last));
  }
  return date.toISOString().slice(0, 10);
}
