/** The order of what was found: of a few words all before some, then weight; the best twenty once more by phrases and titles. */
import type {Entry, Index} from './build-index.ts';
import type {Query, Slot} from './query.ts';
import {termOf} from './terms.ts';

export type Hit = {
  entry: Entry;
  score: number;
  /** Whether it has all of a few words. */
  whole: boolean;
};

/**
 * Who types one or two words means each of them: a page with both goes before any page with one. A sentence has words that only
 * carry it, so there having all of them is no more than a gain.
 */
const fewWords = 2;
const wholeGain = 1.2;
const reranked = 20;
/** What a page has of a phrase for one thing, where it has not all of it. */
const partial = 0.4;
/** Who types one of these wants something to fill in or hand out. */
const documentWords = new Set(['form', 'letter', 'template', 'document', 'sheet', 'leaflet', 'blank', 'download', 'proforma']);
const documentGain = 2.25;
/** How much of its weight a page gains where two neighbouring words stand side by side in its title, headings and tasks, or text. */
const phraseGain = [0.5, 0.25, 0.12] as const;
const titleGain = 0.9;
const termGain = 2;
/** Words that stand in the title as they were typed, and a whole phrase that does. */
const literalGain = 0.6;
const saidGain = 1;
const unnamedTerm = 0.6;

/** So many go on after the first look, far more than are shown: what comes after them nobody reads. */
const mostHits = 100;

/** `meant`: somebody asks what a word means, so the glossary knows best. */
export function rank(index: Index, query: Query, meant = false): Hit[] {
  const scores = new Float64Array(index.entries.length);
  const sizes = new Float64Array(index.entries.length);
  for (const slot of query.slots) {
    const {found, values, wholes} = valuesOf(index, slot);
    for (const document of found) {
      scores[document] = at(scores, document) + at(values, document);
      sizes[document] = at(sizes, document) + (at(wholes, document) > 0 ? slot.size : slot.size * partial);
    }
  }
  const asked = query.slots.reduce((sum, {size}) => sum + size, 0);
  const hits: Hit[] = [];
  for (const [document, entry] of index.entries.entries()) {
    const share = at(sizes, document) / asked;
    if (share === 0) continue;
    const score = at(scores, document) * share * (share >= 1 ? wholeGain : 1);
    hits.push({entry, score, whole: share >= 1 && asked <= fewWords});
  }
  const first = inOrder(hits).slice(0, mostHits);
  const best = first.slice(0, reranked).map((hit) => ({
    ...hit,
    score: hit.score * gainOf(hit.entry, query) * (meant && hit.entry.meaning !== undefined ? termGain : 1),
  }));
  return [...inOrder(best), ...first.slice(reranked)];
}

const at = (list: Float64Array | Uint8Array, place: number): number => list[place] ?? 0;

/** What each document has of one slot: of the ways to say it, the one it says most; by its place, for those that were found. */
function valuesOf({postings, entries}: Index, {alternatives, size}: Slot) {
  const [values, wholes] = [new Float64Array(entries.length), new Uint8Array(entries.length)];
  const found = new Set<number>();
  const [sums, counts] = [new Float64Array(entries.length), new Uint8Array(entries.length)];
  for (const {terms, boost, only} of alternatives) {
    const touched: number[] = [];
    for (const term of terms) {
      const {documents, weights} = postings.get(term) ?? {documents: [], weights: []};
      for (let place = 0; place < documents.length; place += 1) {
        const document = documents[place] ?? 0;
        if (at(counts, document) === 0) touched.push(document);
        sums[document] = at(sums, document) + (weights[place] ?? 0);
        counts[document] = at(counts, document) + 1;
      }
    }
    for (const document of touched) {
      const [sum, count] = [at(sums, document), at(counts, document)];
      sums[document] = 0;
      counts[document] = 0;
      const isWhole = count === terms.length;
      // Part of another way to say it says nothing: "order" is not "criminal behaviour order".
      if ((!isWhole && boost < 1) || only?.has(document) === false) continue;
      const value = (sum / terms.length) * size * boost * (isWhole ? 1 : partial);
      if (found.has(document) && value <= at(values, document)) continue;
      found.add(document);
      values[document] = value;
      if (isWhole) wholes[document] = 1;
    }
  }
  return {found, values, wholes};
}

function gainOf({page, title, titleWords, titleLine, phrases, lines}: Entry, {slots, terms, words}: Query): number {
  const asked = new Set(slots.flatMap(({alternatives}) => alternatives.flatMap((each) => (each.boost > 0.5 ? each.terms : []))));
  const covered = title.length === 0 ? 0 : title.filter((term) => asked.has(term)).length / title.length;
  const literal = words.filter((word) => titleWords.has(word)).length / words.length;
  const said = slots.some(({alternatives}) => alternatives.some(({phrase}) => phrase !== '' && titleLine.includes(phrase)));
  const typed = new Set(words.map(termOf));
  const called = phrases.some((phrase) => phrase.length > 1 && phrase.every((term) => typed.has(term)));
  const wanted = page.kind === 'document' && words.some((word) => documentWords.has(word));
  let gain = 1 + titleGain * covered * covered + literalGain * literal + (said || called ? saidGain : 0);
  for (let at = 0; at + 1 < terms.length; at += 1) {
    const pair = ` ${terms[at]} ${terms[at + 1]} `;
    lines().forEach((line, place) => {
      if (line.includes(pair)) gain += phraseGain[place as 0 | 1 | 2];
    });
  }
  // Who types another word for a term wants to do something about it; who wants the term types it.
  if (page.kind === 'term' && literal === 0) gain *= unnamedTerm;
  return wanted ? gain * documentGain : gain;
}

/** Scores within two in a hundred are the same: then what is verified comes first, then the higher score after all. */
function inOrder(hits: readonly Hit[]): Hit[] {
  return hits
    .map((hit) => ({hit, level: Math.round(Math.log(hit.score) * 50)}))
    .sort(
      (a, b) =>
        Number(b.hit.whole) - Number(a.hit.whole) ||
        b.level - a.level ||
        Number(b.hit.entry.page.state === 'verified') - Number(a.hit.entry.page.state === 'verified') ||
        b.hit.score - a.hit.score,
    )
    .map(({hit}) => hit);
}
