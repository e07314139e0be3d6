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

/** `meant`: somebody asks what a word means, so the glossary knows best. */
export function rank(index: Index, query: Query, meant = false): Hit[] {
  const found = new Map<number, {score: number; size: number}>();
  for (const slot of query.slots) {
    for (const [document, {value, whole}] of valuesOf(index, slot)) {
      const known = found.get(document) ?? {score: 0, size: 0};
      found.set(document, {score: known.score + value, size: known.size + (whole ? slot.size : slot.size * partial)});
    }
  }
  const asked = query.slots.reduce((sum, {size}) => sum + size, 0);
  const hits = [...found].flatMap(([document, {score, size}]): Hit[] => {
    const entry = index.entries[document];
    const share = size / asked;
    return entry === undefined
      ? []
      : [{entry, score: score * share * (share >= 1 ? wholeGain : 1), whole: share >= 1 && asked <= fewWords}];
  });
  hits.sort(byScore);
  const best = hits.slice(0, reranked).map((hit) => ({
    ...hit,
    score: hit.score * gainOf(hit.entry, query) * (meant && hit.entry.meaning !== undefined ? termGain : 1),
  }));
  return [...best.sort(byScore), ...hits.slice(reranked)];
}

/** What each document has of one slot: of the ways to say it, the one it says most. */
function valuesOf({postings}: Index, {alternatives, size}: Slot): Map<number, {value: number; whole: boolean}> {
  const best = new Map<number, {value: number; whole: boolean}>();
  for (const {terms, boost, only} of alternatives) {
    const sums = new Map<number, {sum: number; count: number}>();
    for (const term of terms) {
      const {documents, weights} = postings.get(term) ?? {documents: [], weights: []};
      for (let at = 0; at < documents.length; at += 1) {
        const document = documents[at] ?? 0;
        const known = sums.get(document);
        if (known === undefined) sums.set(document, {sum: weights[at] ?? 0, count: 1});
        else {
          known.sum += weights[at] ?? 0;
          known.count += 1;
        }
      }
    }
    for (const [document, {sum, count}] of sums) {
      const whole = count === terms.length;
      // Part of another way to say it says nothing: "order" is not "criminal behaviour order".
      if ((!whole && boost < 1) || only?.has(document) === false) continue;
      const value = (sum / terms.length) * size * boost * (whole ? 1 : partial);
      const known = best.get(document);
      if (known === undefined || value > known.value) best.set(document, {value, whole: whole || (known?.whole ?? false)});
    }
  }
  return best;
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
function byScore(a: Hit, b: Hit): number {
  return (
    Number(b.whole) - Number(a.whole) ||
    level(b.score) - level(a.score) ||
    Number(b.entry.page.state === 'verified') - Number(a.entry.page.state === 'verified') ||
    b.score - a.score
  );
}
const level = (score: number) => Math.round(Math.log(score) * 50);
