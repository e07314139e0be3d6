/** How far a page can be trusted: who verified it, for which version, and whether it or the system changed since. */
import * as z from 'zod';
import {ContentKey, ContentParams, SaidBy} from '../content/contract.ts';
import {endpoint, isoDay, isoTime} from '../http/contract.ts';
import {LawMark, Standard} from '../page-marks/contract.ts';
import {Version} from '../releases/contract.ts';
import {SystemKey} from '../systems/contract.ts';
import {ShownText} from '../version-texts/contract.ts';
import {anyone, enhancedAndAbove} from '../who/callers.shared.ts';
import type {stateNames} from './states.shared.ts';

export const ContentState = z.enum(
  ['unverified', 'verified', 'changed', 'due', 'overdue'] satisfies (keyof typeof stateNames)[],
  'Choose unverified, verified, changed, due or overdue.',
);
export type ContentState = z.infer<typeof ContentState>;

const Verification = z.object({system: z.string(), version: z.string(), by: SaidBy, at: isoTime});
export type Verification = z.infer<typeof Verification>;

export const Trust = z.object({
  state: ContentState,
  /** The latest one, whether or not it still holds. */
  verification: Verification.nullable(),
  /** By when it is to be verified again. */
  dueOn: isoDay.nullable(),
  /** The newest release that touched it after it was verified. */
  release: z.string().nullable(),
});
export type Trust = z.infer<typeof Trust>;

export const ReviewKind = z.enum(
  ['guide', 'document', 'screencast', 'question'],
  'Choose guide, document, screencast or question.',
);
export type ReviewKind = z.infer<typeof ReviewKind>;

const ContentFacts = z.object({
  key: ContentKey,
  kind: ReviewKind,
  title: z.string(),
  url: z.string(),
  tier: z.enum(['basic', 'enhanced']).nullable(),
  competency: z.string().nullable(),
  owner: z.string().nullable(),
});
export type ContentFacts = z.infer<typeof ContentFacts>;

/** How far something can be trusted by the people of one system. */
export const ReviewItem = Trust.extend(ContentFacts.shape);
export type ReviewItem = z.infer<typeof ReviewItem>;

/** A system as a page names it. */
const NamedSystem = z.object({key: z.string(), name: z.string()});

/** How far a page can be trusted by the people of one system. */
const TrustInSystem = Trust.extend({
  system: NamedSystem,
  /** Of the page with its texts for this system: a verification names what its author had read. */
  hash: z.string(),
  /** The version in use, and all that are recorded, newest first. */
  version: z.string().nullable(),
  versions: z.array(z.string()),
  /** Earlier verifications, newest first. */
  earlier: z.array(Verification),
});
export type TrustInSystem = z.infer<typeof TrustInSystem>;

/** A quiz question as somebody who verifies it needs it: with its key. */
const QuestionToVerify = z.object({
  stem: z.string(),
  /** The address of what teaches it. */
  passage: z.string(),
  options: z.array(z.object({text: z.string(), correct: z.boolean(), why: z.string()})),
});
export type QuestionToVerify = z.infer<typeof QuestionToVerify>;

export const ContentPage = ContentFacts.extend({
  /** Of the page alone: whoever has an older build of it in front of them has read something else. */
  pageHash: z.string(),
  /** Those in use, that of the reader's own organisation first. */
  systems: z.array(TrustInSystem),
  /** In the order of the systems. */
  texts: z.array(ShownText),
  question: QuestionToVerify.nullable(),
  /** Null where it states no law. */
  law: LawMark.nullable(),
  /** What the partnership agreed on its task; null where nothing is recorded, or nobody would look for it. */
  standard: Standard.nullable(),
});
export type ContentPage = z.infer<typeof ContentPage>;

export const ContentFilter = z.object({
  /** Whose people are to trust it; the reader's own where it is left out. */
  system: SystemKey.optional(),
  state: ContentState.optional(),
  kind: ReviewKind.optional(),
  owner: z.enum(['coordinator', 'champion'], 'Choose coordinator or champion.').optional(),
  competency: z.string().max(40).optional(),
  /** To be reviewed within that many days, or late. */
  due: z.enum(['30', '90', '365'], 'Choose 30, 90 or 365 days.').optional(),
});
export type ContentFilter = z.infer<typeof ContentFilter>;

const ContentList = z.object({
  /** Of which system it speaks, and those one can choose. */
  system: NamedSystem.nullable(),
  systems: z.array(NamedSystem),
  version: z.string().nullable(),
  /** How many there are in each state before the filter by state. */
  counts: z.record(ContentState, z.int32()),
  items: z.array(ReviewItem),
});
export type ContentList = z.infer<typeof ContentList>;

/** Something that is new to readers, and since which day. */
const Change = z.object({
  what: z.enum(['checked', 'released']),
  title: z.string(),
  url: z.string(),
  tier: z.enum(['basic', 'enhanced']).nullable(),
  on: isoDay,
});
export type Change = z.infer<typeof Change>;

export const contentApi = {
  lately: endpoint({
    method: 'get',
    path: '/api/lately',
    summary: 'The pages that were checked last, and the versions that came into use',
    who: anyone,
    answer: z.object({changes: z.array(Change)}),
  }),
  list: endpoint({
    method: 'get',
    path: '/api/content',
    summary: 'Every guide and document with how far it can be trusted, next due first; for the coordinator quiz questions too',
    who: anyone,
    query: ContentFilter,
    answer: ContentList,
  }),
  export: endpoint({
    method: 'get',
    path: '/api/content.csv',
    summary: 'The same list for a spreadsheet',
    who: anyone,
    query: ContentFilter,
    answer: z.string(),
    type: 'text/csv',
  }),
  page: endpoint({
    method: 'get',
    path: '/api/content/:key',
    summary: 'How far one page can be trusted, and its "In your version" texts',
    who: anyone,
    params: ContentParams,
    answer: ContentPage,
  }),
  verify: endpoint({
    method: 'post',
    path: '/api/content/:key/verifications',
    summary: 'Say that a page is right for a version of the system; a quiz question only as coordinator',
    who: enhancedAndAbove,
    params: ContentParams,
    body: z.strictObject({system: SystemKey, version: Version, hash: z.string().max(100)}),
    answer: ContentPage,
    status: 201,
  }),
};
