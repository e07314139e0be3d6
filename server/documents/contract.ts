/** A document of the toolkit as everybody and as its keepers see it, and every step of its life: one file, because each step answers with the whole document. */
import * as z from 'zod';
import {SaidBy} from '../content/contract.ts';
import {type Power, powers, type Stage, stages} from '../content/document-words.shared.ts';
import {Hash, TextStateName} from '../files/contract.ts';
import {atLeast, cleanText, Done, endpoint, isoDay, isoTime, oneLine, SentId} from '../http/contract.ts';
import {anyone, coordinatorsOnly, enhancedAndAbove, signedIn} from '../who/callers.shared.ts';
import {DocumentKey, Kind, Language, most, oneOf, VariantName} from './fields.shared.ts';
import {type Approver, approvers, type VersionState, versionStates} from './words.shared.ts';

export const Facts = z.strictObject({
  title: oneLine.pipe(most(80)).refine(atLeast(5), 'Write what it is called, in at least five characters.'),
  purpose: oneLine.pipe(most(200)).refine(atLeast(15), 'Say in a sentence what it is for.'),
  whenToUse: cleanText.pipe(most(1_000)).default(''),
  stage: oneOf<Stage>(stages, 'Choose a stage of the case.'),
  power: oneOf<Power>(powers, 'Choose a power, or “No power”.'),
  /** Of the statute, in words. */
  section: oneLine.pipe(most(120)).default(''),
  /** Who keeps it up to date: a role or a body. */
  owner: oneLine.pipe(most(80)).refine(atLeast(3), 'Write the role or group that keeps it up to date.'),
  folder: oneLine.pipe(most(40)).default(''),
  /** The day on which somebody compared it with the law; empty where it states none. */
  lawCheckedOn: z.union([z.literal(''), z.iso.date('Write the day on which it was checked, such as 18/12/2026.')]).default(''),
  /** What of the law was read, and by which role. */
  lawRead: oneLine.pipe(most(200)).default(''),
});
export type Facts = z.infer<typeof Facts>;

const DocumentFile = z.object({
  language: z.string(),
  variant: VariantName,
  kind: Kind,
  hash: Hash,
  size: z.int(),
  /** The version in which these bytes came. */
  since: z.int32(),
  /** Whether the main language has moved on since. */
  older: z.boolean(),
  text: TextStateName,
});
export type DocumentFile = z.infer<typeof DocumentFile>;

const Version = z.object({
  number: z.int32(),
  state: oneOf<VersionState>(versionStates, ''),
  /** What changed. */
  note: z.string(),
  by: SaidBy.nullable(),
  madeOn: isoDay,
  sentOn: isoDay.nullable(),
  files: z.array(DocumentFile),
  /** Whose approval it waits for. */
  asked: z.array(oneOf<Approver>(approvers, '')),
  approvals: z.array(z.object({as: oneOf<Approver>(approvers, ''), by: SaidBy, on: isoDay})),
  /** The group that agreed it, in words; empty where nobody said. */
  agreedBy: z.string(),
  validFrom: isoDay.nullable(),
  reviewOn: isoDay.nullable(),
  /** Why it was withdrawn. */
  reason: z.string(),
});
export type Version = z.infer<typeof Version>;

/** As it is told: what was cleaned when it came is not cleaned anew for each reader. */
const Told = z.object({
  ...{title: z.string(), purpose: z.string(), whenToUse: z.string(), section: z.string(), owner: z.string()},
  ...{folder: z.string(), lawCheckedOn: z.string(), lawRead: z.string()},
  ...{stage: oneOf<Stage>(stages, ''), power: oneOf<Power>(powers, '')},
});
const Waiting = z.enum(['draft', 'in-approval'], 'Choose draft or in-approval.');
const DocumentLine = Told.extend({
  key: z.string(),
  url: z.string(),
  /** Of the current version; null where none was approved yet. */
  state: oneOf<VersionState>(versionStates, '').nullable(),
  number: z.int32().nullable(),
  reviewOn: isoDay.nullable(),
  formats: z.array(z.string()),
  languages: z.array(z.string()),
  variants: z.array(VariantName),
  /** What waits for its keepers; nobody else is told. */
  waiting: Waiting.nullable(),
});
export type DocumentLine = z.infer<typeof DocumentLine>;

export const Document = DocumentLine.extend({
  /** Whether it came with the site. */
  shipped: z.boolean(),
  /** Grows with every change; a save names the one it read. */
  edition: z.int32(),
  current: Version.nullable(),
  /** Newest first; drafts for their keepers alone. */
  versions: z.array(Version),
  history: z.array(
    z.object({at: isoTime, number: z.int32().nullable(), what: z.string(), by: SaidBy.nullable(), words: z.string()}),
  ),
  usedIn: z.array(z.object({title: z.string(), url: z.string(), kind: z.string()})),
  followed: z.boolean(),
});
export type Document = z.infer<typeof Document>;

const GivenFile = z.strictObject({language: Language, variant: VariantName, hash: Hash});
const files = z
  .array(GivenFile)
  .max(40, 'At most forty files a version.')
  .refine((given) => new Set(given.map(({hash, language, variant}) => `${language} ${variant} ${hash}`)).size === given.length, {
    error: 'The same file is there twice.',
  });
const note = cleanText.pipe(most(600)).refine(atLeast(3), 'Say in a few words what it is or what changed.');
const day = (what: string) => z.iso.date(`Write ${what} as a day, such as 18/12/2026.`).nullable().default(null);
const NewDocument = z.strictObject({id: SentId, facts: Facts, files: files.min(1, 'Add at least one file.'), note});
const NewVersion = z.strictObject({files: files.min(1, 'Add at least one file.'), note});
const reason = cleanText.pipe(most(600)).refine(atLeast(5), 'Say why, in a sentence: everybody can read it.');
/** A step in the life of a version. */
export const Step = z.discriminatedUnion('step', [
  z.strictObject({
    step: z.literal('send'),
    asked: z.array(oneOf<Approver>(approvers, 'Choose who approves it.')).min(1, 'Choose who approves it.').max(2),
    agreedBy: oneLine.pipe(most(120)).default(''),
    validFrom: day('from when it holds'),
    reviewOn: z.iso.date('Write the day on which somebody looks at it again, such as 18/12/2027.'),
  }),
  z.strictObject({step: z.literal('take-back')}),
  z.strictObject({step: z.literal('send-back'), reason}),
  z.strictObject({step: z.literal('approve')}),
  z.strictObject({step: z.literal('discard')}),
]);
export type Step = z.infer<typeof Step>;

const Named = z.object({title: z.string(), url: z.string()});
export const KeyParams = z.object({key: DocumentKey});
const VersionParams = KeyParams.extend({number: z.coerce.number().int().min(1).max(10_000)});
const edition = z.int32().min(0);
/** The version that counts where none is named. */
const OfVersion = z.object({version: z.coerce.number().int().min(1).max(10_000).optional()});

export const documentsApi = {
  list: endpoint({
    method: 'get',
    path: '/api/documents',
    summary: 'The documents of the toolkit by stage of a case, a page at a time; drafts for their keepers alone',
    who: anyone,
    query: z.object({
      stage: oneOf<Stage>(stages, 'There is no such stage.').optional(),
      power: oneOf<Power>(powers, 'There is no such power.').optional(),
      folder: z.string().max(40).optional(),
      waiting: Waiting.optional(),
      page: z.coerce.number().int().min(1).max(10_000).default(1),
    }),
    answer: z.object({
      documents: z.array(DocumentLine),
      /** Of all pages. */
      total: z.int(),
      pages: z.int(),
      /** What any document has, whatever was asked for. */
      choices: z.record(z.enum(['stage', 'power', 'folder', 'waiting']), z.array(z.string())),
    }),
  }),
  plain: endpoint({
    method: 'get',
    path: '/api/documents/plain',
    summary: 'Every document with its files on one page, for whoever reads without JavaScript',
    who: anyone,
    type: 'text/html',
    answer: z.string(),
  }),
  read: endpoint({
    method: 'get',
    path: '/api/documents/:key',
    summary: 'A document with its current version, its history and where it is used',
    who: anyone,
    params: KeyParams,
    answer: Document,
  }),
  file: endpoint({
    method: 'get',
    path: '/api/documents/:key/files/:language/:variant/:kind',
    summary: 'A file of the current version, or of the one named; with ranges',
    who: anyone,
    params: KeyParams.extend({language: Language, variant: VariantName, kind: Kind}),
    query: OfVersion,
    streams: true,
    type: 'application/octet-stream',
    answer: z.unknown(),
  }),
  text: endpoint({
    method: 'get',
    path: '/api/documents/:key/text',
    summary: 'What is written in the current version, or in another, to read without opening a file',
    who: anyone,
    params: KeyParams,
    query: OfVersion,
    answer: z.object({language: z.string(), state: TextStateName, html: z.string()}),
  }),
  feed: endpoint({
    method: 'get',
    path: '/api/documents/feed',
    summary: 'What was approved, superseded or withdrawn, as an Atom feed',
    who: anyone,
    type: 'application/atom+xml',
    answer: z.string(),
  }),
  look: endpoint({
    method: 'post',
    path: '/api/documents/look',
    summary: 'What a file that was sent may be, and whether it is here already or is like one that is',
    who: enhancedAndAbove,
    body: z.strictObject({hash: Hash, name: oneLine.pipe(most(200))}),
    answer: z.object({
      title: z.string(),
      folder: z.string(),
      stage: oneOf<Stage>(stages, ''),
      /** A document that has this very file. */
      same: Named.nullable(),
      /** The one whose words are most like it, where they are much alike. */
      like: Named.nullable(),
    }),
  }),
  add: endpoint({
    method: 'post',
    path: '/api/documents',
    summary: 'Add a document as a draft',
    who: enhancedAndAbove,
    body: NewDocument,
    answer: Document,
    status: 201,
  }),
  saveFacts: endpoint({
    method: 'put',
    path: '/api/documents/:key/facts',
    summary: 'Save what is said of a document',
    who: enhancedAndAbove,
    params: KeyParams,
    body: z.strictObject({facts: Facts, edition}),
    answer: Document,
  }),
  addVersion: endpoint({
    method: 'post',
    path: '/api/documents/:key/versions',
    summary: 'Begin a new version as a draft, with the files that stay and those that are new',
    who: enhancedAndAbove,
    params: KeyParams,
    body: NewVersion,
    answer: Document,
    status: 201,
  }),
  saveVersion: endpoint({
    method: 'put',
    path: '/api/documents/:key/versions/:number',
    summary: 'Save the files and the note of a draft',
    who: enhancedAndAbove,
    params: VersionParams,
    body: NewVersion.extend({edition}),
    answer: Document,
  }),
  take: endpoint({
    method: 'post',
    path: '/api/documents/:key/versions/:number/steps',
    summary: 'Send a draft for approval, take it back, send it back, approve it, or throw it away',
    who: enhancedAndAbove,
    params: VersionParams,
    body: z.strictObject({take: Step, edition}),
    answer: Document,
  }),
  withdraw: endpoint({
    method: 'post',
    path: '/api/documents/:key/withdrawal',
    summary: 'Withdraw a document with a reason; its page says so',
    who: coordinatorsOnly,
    params: KeyParams,
    body: z.strictObject({reason, edition}),
    answer: Document,
  }),
  readAgain: endpoint({
    method: 'post',
    path: '/api/documents/:key/text',
    summary: 'Read the text of its files again',
    who: enhancedAndAbove,
    params: KeyParams,
    body: z.strictObject({}),
    answer: Document,
  }),
  follow: endpoint({
    method: 'put',
    path: '/api/documents/:key/follow',
    summary: 'Be told when it changes, or no more',
    who: signedIn,
    params: KeyParams,
    body: z.strictObject({follow: z.boolean()}),
    answer: Done,
  }),
};
