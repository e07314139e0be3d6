/** What a search asks and gets, and what can be found. */
import * as z from 'zod';
import {type ManifestPage, PageKind} from '../content/contract.ts';
import {atLeast, cleanText, Done, endpoint, IdParams, isoDay, isoTime, lineOf, SentId} from '../http/contract.ts';
import {type PostKind, postKindNames} from '../posts/kinds.shared.ts';
import {ContentState} from '../verifications/contract.ts';
import {anyone, coordinatorsOnly, signedIn} from '../who/callers.shared.ts';
import {cutToAsk} from './length.shared.ts';

/** A suggestion or question as it can be found. */
export type LivePost = {
  id: string;
  kind: PostKind;
  url: string;
  title: string;
  competency: string | null;
  texts: readonly string[];
};
/** A page with what people say about it. */
export type FindablePage = ManifestPage & {state?: ContentState | null; verifiedFor?: string | null};
export type Findable = FindablePage | LivePost;

export const SearchResult = z.object({
  kind: z.enum([...PageKind.options, ...postKindNames]),
  title: z.string(),
  url: z.string(),
  tier: z.enum(['basic', 'enhanced']).nullable(),
  competency: z.string().nullable(),
  /** How far a guide or document can be trusted. */
  state: ContentState.nullable(),
  /** The system and version for which it was last verified. */
  verifiedFor: z.string().nullable(),
  excerpt: z.string(),
  /** The section the excerpt is from, where it leads further than the page itself. */
  anchor: z.string().nullable(),
  /** Of a screencast, the steps that show it, with the second at which each begins. */
  moments: z.array(z.object({title: z.string(), anchor: z.string(), at: z.number()})).default([]),
});
export type SearchResult = z.infer<typeof SearchResult>;

export const Found = z.object({
  results: z.array(SearchResult),
  /** How many fit in this tier, and how many more in the other. */
  total: z.int32(),
  more: z.int32(),
  /** The query with slips of the finger mended, where that is what was searched for. */
  didYouMean: z.string().nullable(),
  /** Whether the first of them fits so well that one can say so. */
  fits: z.boolean(),
  /** Whether somebody may need help now: then what to do comes first. */
  danger: z.boolean(),
  /** The paragraph, step or row that says most of it, as it stands on its page. */
  answer: z
    .object({
      title: z.string(),
      url: z.string(),
      kind: z.enum([...PageKind.options, ...postKindNames]),
      state: ContentState.nullable(),
      verifiedFor: z.string().nullable(),
      heading: z.string(),
      anchor: z.string().nullable(),
      text: z.string(),
    })
    .nullable(),
  /** The glossary's entry, where its name was asked for. */
  definition: z.object({term: z.string(), meaning: z.string(), url: z.string()}).nullable(),
});
export type Found = z.infer<typeof Found>;

export const SearchTier = z.enum(['basic', 'enhanced', 'all'], 'Choose basic, enhanced or all.');
export type SearchTier = z.infer<typeof SearchTier>;

/** A pasted letter is searched for by its beginning: nobody is refused for its length. */
const Words = z.string().transform(cutToAsk).default('');

/** A line for each thing, its names with commas between. */
export const groupsOf = (lines: string): string[][] =>
  lines
    .split('\n')
    .map((line) => namesOf(line))
    .filter((names) => names.length > 0);
const namesOf = (line: string) =>
  line
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');

/** Synonyms and abbreviations as a coordinator types them. */
const WordLines = cleanText.pipe(z.string().max(30_000, 'Use at most 30,000 characters.')).superRefine((lines, context) => {
  for (const [index, line] of lines.split('\n').entries()) {
    const names = namesOf(line);
    const where = `Line ${index + 1}, “${line.trim().slice(0, 40)}”: `;
    if (names.length === 1) context.addIssue(`${where}write at least two names with a comma between, or take the line out.`);
    else if (names.length > 30) context.addIssue(`${where}use at most 30 names a line.`);
    else if (names.some((name) => name.length > 60)) context.addIssue(`${where}use at most 60 characters a name.`);
  }
});

export const SearchWords = z.object({
  lines: z.string(),
  /** Grows by one with every save; a save names the one it read. */
  number: z.int32(),
  /** What was saved before, newest first. */
  earlier: z.array(z.object({number: z.int32(), lines: z.string(), savedAt: isoTime, by: z.string()})),
});
export type SearchWords = z.infer<typeof SearchWords>;

/** These words lead to this page first, and on that day somebody looks whether they still should. */
export const BestBet = z.object({id: z.string(), words: z.string(), url: z.string(), lookAgainOn: isoDay});
export type BestBet = z.infer<typeof BestBet>;
const BestBets = z.object({bets: z.array(BestBet.extend({title: z.string(), due: z.boolean()}))});

const NewBestBet = z.strictObject({
  id: SentId,
  words: lineOf('the words that people type').pipe(
    z
      .string()
      .max(200, 'Use at most 200 characters.')
      .refine(atLeast(2), 'Write the words that people type, such as: bins, refuse.'),
  ),
  url: z.string().regex(/^\/[\w/#?=.-]{0,200}$/, 'Choose a page from the list.'),
});

/** Why a search counts as one that led nowhere. */
const Gap = z.strictObject({q: Words, why: z.enum(['nothing', 'unopened'])});
const GapLine = z.object({words: z.string(), nothing: z.int32(), unopened: z.int32(), lastOn: isoDay});
export type GapLine = z.infer<typeof GapLine>;

export const searchApi = {
  bets: endpoint({
    method: 'get',
    path: '/api/search/best-bets',
    summary: 'The best bets: words that lead to a page first',
    who: coordinatorsOnly,
    answer: BestBets,
  }),
  addBet: endpoint({
    method: 'post',
    path: '/api/search/best-bets',
    summary: 'Let words lead to a page first, for half a year; then somebody looks at it again',
    who: coordinatorsOnly,
    body: NewBestBet,
    answer: BestBets,
    status: 201,
  }),
  keepBet: endpoint({
    method: 'put',
    path: '/api/search/best-bets/:id',
    summary: 'Keep a best bet for another half year',
    who: coordinatorsOnly,
    params: IdParams,
    answer: BestBets,
  }),
  removeBet: endpoint({
    method: 'delete',
    path: '/api/search/best-bets/:id',
    summary: 'Take a best bet away',
    who: coordinatorsOnly,
    params: IdParams,
    answer: BestBets,
  }),
  words: endpoint({
    method: 'get',
    path: '/api/search/words',
    summary: 'The synonyms and abbreviations that search knows',
    who: coordinatorsOnly,
    answer: SearchWords,
  }),
  saveWords: endpoint({
    method: 'put',
    path: '/api/search/words',
    summary: 'Save them; search knows them within ten seconds',
    who: coordinatorsOnly,
    body: z.strictObject({lines: WordLines, number: z.int32().min(0)}),
    answer: SearchWords,
  }),
  countGap: endpoint({
    method: 'post',
    path: '/api/search/gaps',
    summary: 'Count a search that found nothing, or of which nothing was opened; what looks personal is not kept',
    who: anyone,
    body: Gap,
    answer: Done,
  }),
  gaps: endpoint({
    method: 'get',
    path: '/api/search/gaps',
    summary: 'Searches that led nowhere at least three times',
    who: coordinatorsOnly,
    answer: z.object({gaps: z.array(GapLine)}),
  }),
  search: endpoint({
    method: 'get',
    path: '/api/search',
    summary: 'Pages that fit the words, best first; a tier leaves out pages of the other',
    who: anyone,
    query: z.object({q: Words, tier: SearchTier.default('all'), limit: z.coerce.number().int().min(1).max(50).default(10)}),
    answer: Found.extend({query: z.string()}),
  }),
  similar: endpoint({
    method: 'get',
    path: '/api/search/similar',
    summary: 'Up to five guides, suggestions and questions that share most of the words',
    who: anyone,
    query: z.object({q: Words}),
    answer: z.object({results: z.array(SearchResult)}),
  }),
  foundInstead: endpoint({
    method: 'post',
    path: '/api/search/found-instead',
    summary: 'Count that somebody opened a similar page instead of posting',
    who: signedIn,
    body: z.strictObject({}),
    answer: Done,
  }),
  foundCount: endpoint({
    method: 'get',
    path: '/api/search/found-instead',
    summary: 'How often that happened in the last 90 days',
    who: coordinatorsOnly,
    answer: z.object({count: z.int32()}),
  }),
};
