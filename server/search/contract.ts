/** What a search asks and gets. */
import * as z from 'zod';
import {PageKind} from '../content/contract.ts';
import {anyone, endpoint} from '../http/contract.ts';

export const SearchResult = z.object({
  kind: PageKind,
  title: z.string(),
  url: z.string(),
  tier: z.enum(['basic', 'enhanced']).nullable(),
  competency: z.string().nullable(),
  excerpt: z.string(),
});
export type SearchResult = z.infer<typeof SearchResult>;

export const SearchTier = z.enum(['basic', 'enhanced', 'all'], 'Choose basic, enhanced or all.');
export type SearchTier = z.infer<typeof SearchTier>;

export const searchApi = {
  search: endpoint({
    method: 'get',
    path: '/api/search',
    summary: 'Pages that fit the words, best first; a tier leaves out pages of the other',
    who: anyone,
    query: z.object({q: z.string().trim().max(200, 'Use at most 200 characters.').default(''), tier: SearchTier.default('all')}),
    answer: z.object({query: z.string(), results: z.array(SearchResult)}),
  }),
};
