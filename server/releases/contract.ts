/** The versions of the systems that the guides describe, and which areas of work each one touched. */
import * as z from 'zod';
import {ContentKey} from '../content/contract.ts';
import {atLeast, cleanText, Done, endpoint, isoDay, isoTime, lineOf} from '../http/contract.ts';
import {CompetencyKey} from '../posts/contract.ts';
import {SystemKey} from '../systems/contract.ts';
import {anyone, coordinatorsOnly} from '../who/callers.shared.ts';

export const Version = lineOf('a version').pipe(
  z
    .string()
    .refine(atLeast(1), 'Write the version, such as 2.9.')
    .max(30, 'Use at most 30 characters.')
    .regex(/^[\p{L}\p{N}][\p{L}\p{N}. _-]*$/u, 'Use letters, digits, dots, hyphens and spaces only.'),
);
const ReleasedOn = z.iso.date('Write the day as it came into use.');
const Areas = z.array(CompetencyKey).max(60).default([]);
/** Guides and documents; all of the areas where it is empty. */
const Pages = z.array(ContentKey).max(200).default([]);
const ReleaseNote = cleanText.pipe(z.string().max(1_000, 'Use at most 1,000 characters.')).default('');

export const Release = z.object({
  /** The key of the system it is a version of. */
  system: z.string(),
  version: z.string(),
  releasedOn: isoDay,
  /** Keys of the competencies whose tasks changed: what was verified for an older version is to be verified again. */
  areas: z.array(z.string()),
  /** Keys of the only pages of these areas whose tasks changed; empty where all may have. */
  pages: z.array(z.string()),
  note: z.string(),
  /** When it was recorded, or last changed in what it touches or since when: who answered before then is asked again. */
  recordedAt: isoTime.nullable(),
  /** Grows with every save; a save names the one it read. */
  edition: z.int32(),
});
export type Release = z.infer<typeof Release>;
export const NewRelease = z.strictObject({
  system: SystemKey,
  version: Version,
  releasedOn: ReleasedOn,
  areas: Areas,
  pages: Pages,
  note: ReleaseNote,
});
export type NewRelease = z.infer<typeof NewRelease>;

/** Whether a release changed tasks of this competency that one of these pages describes. */
export const touches = (
  {areas, pages}: Pick<Release, 'areas' | 'pages'>,
  subject: {competency: string | null; pages: readonly string[]},
): boolean =>
  subject.competency !== null &&
  areas.includes(subject.competency) &&
  (pages.length === 0 || subject.pages.some((page) => pages.includes(page)));

const byNumber = new Intl.Collator('en', {numeric: true});
/** Oldest first; versions of one day in the order of their numbers. */
export function inOrder<R extends Pick<Release, 'version' | 'releasedOn'>>(releases: readonly R[]): R[] {
  return [...releases].sort(
    (a, b) =>
      a.releasedOn.localeCompare(b.releasedOn) || byNumber.compare(a.version, b.version) || a.version.localeCompare(b.version),
  );
}

/** The version of a system that its people have in front of them on a day; undefined while none is recorded. */
export function currentRelease<R extends Pick<Release, 'system' | 'version' | 'releasedOn'>>(
  releases: readonly R[],
  system: string | undefined,
  today: string,
): R | undefined {
  return inOrder(releases)
    .filter((release) => release.system === system && release.releasedOn <= today)
    .at(-1);
}

const VersionParams = z.object({system: SystemKey, version: Version});

export const releasesApi = {
  list: endpoint({
    method: 'get',
    path: '/api/releases',
    summary: 'The versions of the systems, newest first',
    who: anyone,
    answer: z.object({releases: z.array(Release)}),
  }),
  add: endpoint({
    method: 'post',
    path: '/api/releases',
    summary: 'Record a release; what was verified for an older version in its areas is to be verified again',
    who: coordinatorsOnly,
    body: NewRelease,
    answer: Release,
    status: 201,
  }),
  save: endpoint({
    method: 'put',
    path: '/api/releases/:system/:version',
    summary: 'Change the day, the areas or the note of a release',
    who: coordinatorsOnly,
    params: VersionParams,
    body: z.strictObject({releasedOn: ReleasedOn, areas: Areas, pages: Pages, note: ReleaseNote, edition: z.int32()}),
    answer: Release,
  }),
  remove: endpoint({
    method: 'delete',
    path: '/api/releases/:system/:version',
    summary: 'Remove a release that was recorded by mistake and that nothing names',
    who: coordinatorsOnly,
    params: VersionParams,
    body: z.strictObject({edition: z.int32()}),
    answer: Done,
  }),
};
