import {revision} from '../db/revision.ts';
import {bestBetStore} from '../search/best-bet-store.ts';
import {groupsOf} from '../search/contract.ts';
import {gapStore} from '../search/gap-store.ts';
import {indexRefresh} from '../search/index-refresh.ts';
import {knownWords} from '../search/known-words.ts';
import {competencyOf} from '../search/placing.ts';
import {betQueue} from '../search/queue.ts';
import {searchRoutes} from '../search/routes.ts';
import {createSearch} from '../search/search.ts';
import {synonymStore} from '../search/synonym-store.ts';
import type {Contributions, Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {Posts} from './posts.ts';

type Others = {posts: Posts; findable: NonNullable<Contributions['findable']>};

/** How long searches that led nowhere are kept. */
const keptDays = 366;

export function searchFeature(ground: Ground, {posts, findable}: Others) {
  const {db, manifest, today, daysAgo} = ground;
  const search = createSearch();
  const synonyms = synonymStore(db);
  const gaps = gapStore(db);
  const bets = bestBetStore(db);
  const freshness = indexRefresh({
    ...ground,
    // A new day may make a review due, which search results say.
    revision: async () => `${await revision(db)} ${today()}`,
    isUp: search.isUp,
    rebuild: async () => search.rebuild(findable(), groupsOf((await synonyms.read()).lines)),
  });
  return {
    freshness,
    gaps: gaps.list,
    /** The competency that words are about, as far as they tell. */
    competencyOf: (words: string) => competencyOf(words, search),
    contributes: {
      routes: (api) =>
        searchRoutes(api, {...ground, search, shown: posts.shown, synonyms, gaps, bets, isKnown: knownWords(manifest)}),
      // Sent by pages by themselves, and a whole council may stand behind one address.
      floodLimits: [{paths: ['/api/search/gaps'], perMinute: 300}],
      queue: betQueue({...ground, bets}),
      jobs: [{name: 'forget-searches', every: 86_400, lease: 120, run: () => gaps.forgetBefore(daysAgo(keptDays))}],
      stop: async () => {
        await freshness.stop();
        await search.stop();
      },
    },
  } satisfies Feature & Record<string, unknown>;
}
export type SearchFeature = ReturnType<typeof searchFeature>;
