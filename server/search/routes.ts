/** The search routes. What was typed is neither stored nor logged. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {dayOf} from '../posts/days.ts';
import {type SearchResult, searchApi} from './contract.ts';
import type {Search} from './search.ts';
import type {TallyStore} from './store.ts';

const name = 'found-instead';
const countedDays = 90;

type Needs = {
  search: Search;
  /** Of these posts, the ones that may be read now: an index is a few seconds old. */
  shown: (postIds: readonly string[]) => Promise<ReadonlySet<string>>;
  tallies: TallyStore;
  now: () => Date;
};

const idOf = ({url}: SearchResult) => url.split('/').at(-1) ?? '';
const isPost = ({kind}: SearchResult) => kind === 'suggestion' || kind === 'question';

export function searchRoutes(api: Api, {search, shown, tallies, now}: Needs): void {
  async function readable(results: SearchResult[]): Promise<SearchResult[]> {
    const posts = results.filter(isPost).map(idOf);
    if (posts.length === 0) return results;
    const open = await shown(posts);
    return results.filter((result) => !isPost(result) || open.has(idOf(result)));
  }

  api.serve(searchApi.search, async ({query: {q, tier}}) => ({query: q, results: await readable(await search.find(q, tier))}));

  api.serve(searchApi.similar, async ({query}) => ({results: await readable(await search.similar(query.q))}));

  api.serve(searchApi.foundInstead, async () => {
    await tallies.count(name, dayOf(now()));
    return done;
  });

  api.serve(searchApi.foundCount, async () => ({
    count: await tallies.since(name, dayOf(new Date(now().getTime() - countedDays * 86_400_000))),
  }));
}
