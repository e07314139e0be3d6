/** Answers queries from an index: pure, so that the worker and the tests ask the same thing. */
import {postKindNames} from '../../posts/kinds.shared.ts';
import {plain} from '../../text/fold.shared.ts';
import type {Caller} from '../../who/callers.shared.ts';
import type {Found, SearchResult, SearchTier} from '../contract.ts';
import {answerIn} from './answer.ts';
import {momentsFor} from './blocks.ts';
import {type Entry, type Index, whole} from './build-index.ts';
import {speaksOfDanger} from './danger.ts';
import {fitsBarely, fitsOf, fitsSurely, fitsWell} from './fit.ts';
import {bestPassage, summaryOf} from './passages.ts';
import {type Query, understand} from './query.ts';
import {type Hit, rank} from './rank.ts';
import {keyOf, phraseOf} from './synonyms.ts';
import {termOf, wordsOf} from './terms.ts';
import {wished} from './wish.ts';

const mostSimilar = 5;
const mostSimilarPosts = 3;
/** So many pages are looked at for the sentence that answers. */
const alsoAsked = 5;
/** So many are listed however little of it they have. */
const always = 3;
/** Places and actions are few words long, so that one shared word weighs much: only close ones, and few, are worth their row. */
const leastPlace = 0.5;
const mostPlaces = 4;
/** What people put around a word when they ask what it means. */
const asking = /\b(what|whats|is|are|does|do|a|an|the|mean|means|meaning|of|definition|define|stand|stands|for)\b/gi;
const asksForMeaning = /^\s*(what|define|definition)\b|\b(mean|means|meaning|definition|stands? for)\b/i;

/** A visitor is offered what opens to them once they have signed in; nobody is offered what would stay closed. */
export function find(
  index: Index,
  asked: string,
  tier: SearchTier,
  limit: number,
  caller: Caller = 'visitor',
  /** The address of the page that the coordinator wants first. */
  bet?: string,
): Found {
  // "What's" is one word, whichever apostrophe it has; capitals tell an abbreviation.
  const typed = plain(asked).replace(/['`]/g, '');
  const meant = asksForMeaning.test(typed) && !isTitle(index, typed);
  const query = understand(index, meant ? typed.replace(asking, ' ') : typed);
  const term = termAsked(index, typed);
  const ranked = query.slots.length === 0 ? [] : rank(index, query, meant).filter(({entry}) => mayOpen(entry, caller));
  const hits = ranked.map(({entry}) => entry);
  const all = whole(typed);
  const together = inOne(all);
  const first = meant
    ? term
    : (hits.find(({titleLine}) => titleLine === all) ?? hits.find(({titleLine}) => inOne(titleLine) === together));
  const alias = hits.find(({called}) => called.has(all));
  const wish = wished(index, query, hits);
  const weak = barelyFound(ranked);
  // What has exactly this name comes first, then the thing to do that is wished for, then what has it among its other names.
  const leading = [alias, wish, first];
  const ordered = leading
    .reduce((order: readonly Entry[], entry) => moved(order, entry, 0), hits)
    .filter((entry) => leading.includes(entry) || !weak.has(entry));
  const wanted = bet === undefined ? undefined : index.entries.find((entry) => entry.page.url === bet && mayOpen(entry, caller));
  const inTier = moved(
    ordered.filter(({page}) => tier === 'all' || page.tier === null || page.tier === tier),
    wanted,
    0,
  );
  const best = inTier[0];
  const fitOf = fitsOf(index, query);
  const fit = best === undefined ? 0 : fitOf(best);
  const fits = fit >= fitsWell;
  // Where something fits, what has a small part of what was typed only hides it.
  const listed = fits ? inTier.filter((entry, at) => at < always || fitOf(entry) >= fitsBarely) : inTier;
  return {
    results: listed.slice(0, limit).map((entry) => toResult(entry, query)),
    total: listed.length,
    more: ordered.length - inTier.length,
    fits: term !== undefined || wanted !== undefined || fits,
    danger: speaksOfDanger(typed),
    answer:
      term === undefined && best !== undefined && fit >= fitsSurely
        ? answerIn(index, query, best, inTier.slice(1, alsoAsked))
        : null,
    didYouMean: correction(typed, query),
    definition: term === undefined ? null : {term: term.page.title, meaning: term.meaning ?? '', url: term.page.url},
  };
}

function barelyFound(hits: readonly Hit[]): Set<Entry> {
  const best = hits[0]?.score ?? 0;
  let places = 0;
  const weak = hits.filter(({entry: {page}, score}) => {
    if (page.kind !== 'page' && page.kind !== 'action') return false;
    if (score >= leastPlace * best) places += 1;
    return score < leastPlace * best || places > mostPlaces;
  });
  return new Set(weak.map(({entry}) => entry));
}

const mayOpen = ({who}: Entry, caller: Caller) => who === null || who.includes(caller === 'visitor' ? 'basic' : caller);

/** "Sign in" and "signin" are the same title. */
const inOne = (line: string) => line.replaceAll(' ', '');

/** With one of them at this place, unless it stands before it. */
function moved(entries: readonly Entry[], entry: Entry | undefined, place: number): readonly Entry[] {
  const at = entry === undefined ? 0 : entries.indexOf(entry);
  if (entry === undefined || (at >= 0 && at <= place)) return entries;
  return entries.filter((each) => each !== entry).toSpliced(place, 0, entry);
}

/** Whether it is what a page is called, word for word. */
const isTitle = ({titles}: Index, typed: string) => titles.has(wordsOf(typed).join(' '));

/** The glossary's entry, where nothing but its name was asked for. */
function termAsked({terms}: Index, typed: string): Entry | undefined {
  return terms.get(keyOf(phraseOf(typed))) ?? terms.get(keyOf(phraseOf(typed.replace(asking, ' '))));
}

function correction(typed: string, {corrected}: Query): string | null {
  if (corrected.size === 0) return null;
  return wordsOf(typed)
    .map((word) => corrected.get(word) ?? word)
    .join(' ');
}

/** Guides, documents, suggestions and questions that share at least two thirds of the telling words of a title somebody is typing. */
export function similar({entries, postings}: Index, title: string): SearchResult[] {
  const terms = [
    ...new Set(
      wordsOf(title)
        .filter((word) => word.length > 2)
        .map(termOf),
    ),
  ].filter((term) => term !== '');
  if (terms.length < 2) return [];
  const enough = Math.max(2, Math.ceil((terms.length * 2) / 3));
  const found = new Map<number, {shared: number; score: number}>();
  for (const term of terms) {
    postings.get(term)?.documents.forEach((document, at) => {
      const {shared, score} = found.get(document) ?? {shared: 0, score: 0};
      found.set(document, {shared: shared + 1, score: score + (postings.get(term)?.weights[at] ?? 0)});
    });
  }
  const query = {
    slots: [{alternatives: [{terms, boost: 1, phrase: ''}], size: 1}],
    terms,
    words: [],
    corrected: new Map(),
    unknown: [],
  };
  const fitting = [...found]
    .filter(([, {shared}]) => shared >= enough)
    .sort(([, a], [, b]) => b.score - a.score)
    .flatMap(([document]) => entries[document] ?? []);
  const isPost = ({page}: Entry) => postKindNames.some((kind) => kind === page.kind);
  // What somebody asked or suggested already comes first: long pages have the words of many titles.
  const posts = fitting.filter(isPost).slice(0, mostSimilarPosts);
  const pages = fitting.filter(({page}) => page.kind === 'guide' || page.kind === 'document');
  return [...posts, ...pages].slice(0, mostSimilar).map((entry) => toResult(entry, query));
}

function toResult({page, title, passages, moments: steps}: Entry, {slots, terms}: Query): SearchResult {
  const wanted = new Set(slots.flatMap(({alternatives}) => alternatives.flatMap((each) => each.terms)));
  const pieces = passages(wanted);
  const found = bestPassage(pieces, wanted);
  const moments = momentsFor(steps(), wanted);
  // Who asks for what the title says wants the page; who asks for a part of it wants that part.
  const said = slots.filter(({alternatives}) => alternatives.some((each) => each.terms.every((term) => title.includes(term))));
  const byTitle = said.length * 2 >= slots.length;
  // A sentence that has nothing of what was typed tells nobody why it is there: what the page is for does.
  const shows = wordsOf(found.excerpt).some((word) => terms.includes(termOf(word)));
  if (!byTitle && shows) return {...page, ...found, moments};
  return {...page, excerpt: page.kind in postKindNames ? found.excerpt : summaryOf(pieces), anchor: null, moments};
}
