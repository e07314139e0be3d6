/** The search routes. What was typed is neither stored nor logged. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {searchApi} from './contract.ts';
import type {Search} from './search.ts';
import type {TallyStore} from './store.ts';

const name = 'found-instead';
const countedDays = 90;

type Needs = {search: Search; tallies: TallyStore; dayOf: (time: Date) => string; now: () => Date};

export function searchRoutes(api: Api, {search, tallies, dayOf, now}: Needs): void {
  api.serve(searchApi.search, async ({query: {q, tier}}) => ({query: q, results: await search.find(q, tier)}));

  api.serve(searchApi.similar, async ({query}) => ({results: await search.similar(query.q)}));

  api.serve(searchApi.foundInstead, async () => {
    await tallies.count(name, dayOf(now()));
    return done;
  });

  api.serve(searchApi.foundCount, async () => ({
    count: await tallies.since(name, dayOf(new Date(now().getTime() - countedDays * 86_400_000))),
  }));
}
