/** The search routes. What was typed is not logged, and stored only where it led nowhere three times. */
import {createHmac, randomUUID} from 'node:crypto';
import type {Manifest} from '../content/contract.ts';
import type {DailyCountStore} from '../db/daily-count-store.ts';
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import {addDays, dayOf} from '../posts/days.ts';
import {isPostKind} from '../posts/kinds.shared.ts';
import {fieldRefusal} from '../refusal.ts';
import {signedInPerson} from '../who/who.ts';
import type {BestBetStore} from './best-bet-store.ts';
import {betFor} from './best-bets.ts';
import {type SearchResult, searchApi} from './contract.ts';
import type {GapStore} from './gap-store.ts';
import {normalise} from './normalise.ts';
import type {Search} from './search.ts';
import type {SynonymStore} from './synonym-store.ts';

const name = 'found-instead';
const countedDays = 90;
/** How long a best bet stands before somebody looks at it again. */
const betDays = 183;

type Needs = {
  search: Search;
  /** Of these posts, the ones that may be read now: an index is a few seconds old. */
  shown: (postIds: readonly string[]) => Promise<ReadonlySet<string>>;
  dailyCounts: DailyCountStore;
  synonyms: SynonymStore;
  gaps: GapStore;
  bets: BestBetStore;
  manifest: Pick<Manifest, 'pages'>;
  today: () => string;
  /** Whether a word stands on any page, so that it is no secret. */
  isKnown: (word: string) => boolean;
  /** Keys the hash of searches that led nowhere. */
  secret: string;
  now: () => Date;
};

const idOf = ({url}: SearchResult) => url.split('/').at(-1) ?? '';
const isPost = ({kind}: SearchResult) => isPostKind(kind);

export function searchRoutes(
  api: Api,
  {search, shown, dailyCounts, synonyms, gaps, bets, manifest, isKnown, secret, today, now}: Needs,
): void {
  async function readable(results: SearchResult[]): Promise<SearchResult[]> {
    const posts = results.filter(isPost).map(idOf);
    if (posts.length === 0) return results;
    const open = await shown(posts);
    return results.filter((result) => !isPost(result) || open.has(idOf(result)));
  }

  api.serve(searchApi.search, async ({query: {q, tier, limit}, who}) => {
    const bet = betFor(await bets.list(), q);
    const found = await search.find(q, tier, limit, who.caller, bet?.url);
    const results = await readable(found.results);
    // What was hidden meanwhile is not told by a count either.
    return {...found, query: q, results, total: found.total - (found.results.length - results.length)};
  });

  const titles = new Map(manifest.pages.map(({url, title}) => [url, title]));
  const allBets = async () => ({
    bets: (await bets.list()).map((bet) => ({
      ...bet,
      title: titles.get(bet.url) ?? 'A page that is gone',
      due: bet.lookAgainOn <= today(),
    })),
  });
  const later = () => addDays(today(), betDays);

  api.serve(searchApi.bets, allBets);
  api.serve(searchApi.addBet, async ({body: {id, words, url}}) => {
    if (!titles.has(url)) throw fieldRefusal({url: 'Choose a page from the list.'});
    await bets.add({id: id ?? randomUUID(), words, url, lookAgainOn: later()});
    return allBets();
  });
  api.serve(searchApi.keepBet, async ({params: {id}}) => {
    await bets.lookAgain(id, later());
    return allBets();
  });
  api.serve(searchApi.removeBet, async ({params: {id}}) => {
    await bets.remove(id);
    return allBets();
  });

  api.serve(searchApi.similar, async ({query}) => ({results: await readable(await search.similar(query.q))}));

  api.serve(searchApi.words, synonyms.read);

  api.serve(searchApi.saveWords, async ({body: {lines, number}, who}) => {
    await synonyms.save(lines, number, signedInPerson(who).id, now());
    return synonyms.read();
  });

  api.serve(searchApi.countGap, async ({body: {q, why}}) => {
    const normalised = normalise(q, isKnown);
    if (normalised) {
      const hash = createHmac('sha256', secret).update(`search-gap ${normalised.terms}`).digest('base64url');
      await gaps.count({hash, words: normalised.words, why, day: dayOf(now()), onceADay: !normalised.known});
    }
    return done;
  });

  api.serve(searchApi.gaps, async () => ({gaps: await gaps.list()}));

  api.serve(searchApi.foundInstead, async () => {
    await dailyCounts.count(name, dayOf(now()));
    return done;
  });

  api.serve(searchApi.foundCount, async () => ({
    count: await dailyCounts.since(name, dayOf(new Date(now().getTime() - countedDays * 86_400_000))),
  }));
}
