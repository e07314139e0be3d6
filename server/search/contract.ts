/** What a search asks and gets, and what can be found. */
import * as z from 'zod';
import {type ManifestPage, PageKind} from '../content/contract.ts';
import {anyone, coordinatorsOnly, Done, endpoint, signedIn} from '../http/contract.ts';
import type {PostKind} from '../posts/contract.ts';

/** A suggestion or question as it can be found. */
export type LivePost = {
  id: string;
  kind: PostKind;
  url: string;
  title: string;
  competency: string | null;
  texts: readonly string[];
};
export type Findable = ManifestPage | LivePost;

export const SearchResult = z.object({
  kind: z.enum([...PageKind.options, 'suggestion', 'question']),
  title: z.string(),
  url: z.string(),
  tier: z.enum(['basic', 'enhanced']).nullable(),
  competency: z.string().nullable(),
  excerpt: z.string(),
});
export type SearchResult = z.infer<typeof SearchResult>;

export const SearchTier = z.enum(['basic', 'enhanced', 'all'], 'Choose basic, enhanced or all.');
export type SearchTier = z.infer<typeof SearchTier>;

const Words = z.string().trim().max(200, 'Use at most 200 characters.').default('');

export const searchApi = {
  search: endpoint({
    method: 'get',
    path: '/api/search',
    summary: 'Pages that fit the words, best first; a tier leaves out pages of the other',
    who: anyone,
    query: z.object({q: Words, tier: SearchTier.default('all')}),
    answer: z.object({query: z.string(), results: z.array(SearchResult)}),
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
    answer: z.object({count: z.number().int()}),
  }),
};
