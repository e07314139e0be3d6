/** Words that nothing has as they were typed, and what was meant: one slip away, typed as one word or letter by letter. */
import type {Index} from './build-index.ts';
import {oneEditApart} from './spelling.ts';
import {phraseAt} from './synonyms.ts';
import {stemOf, termOf} from './terms.ts';

/** Shorter words have too many neighbours. */
const shortestTypo = 5;

/** Letters that are typed one by one are the abbreviation that they spell. */
export function spelt({postings, synonyms}: Index, words: readonly string[]): string[] {
  const isLetter = (word: string | undefined) => word !== undefined && /^\p{L}$/u.test(word);
  const made: string[] = [];
  for (let at = 0; at < words.length; ) {
    let end = at;
    while (isLetter(words[end])) end += 1;
    const term = stemOf(words.slice(at, end).join(''));
    const known = end - at > 1 && (postings.has(term) || synonyms.has(term));
    made.push(...(known ? [words.slice(at, end).join('')] : words.slice(at, Math.max(end, at + 1))));
    at = Math.max(end, at + 1);
  }
  return made;
}

/** A word that nothing has, as the two that stand side by side on a page or in a phrase that is known. */
export function parted(index: Index, word: string, isLast: boolean): string | undefined {
  if (isKnown(index, word) || (isLast && isBegun(index, word))) return undefined;
  for (let at = 2; at <= word.length - 2; at += 1) {
    const pair = [word.slice(0, at), word.slice(at)];
    if (phraseAt(index.synonyms, pair, 0)?.phrase.all.length === 2 || standTogether(index, pair)) return pair.join(' ');
  }
  return undefined;
}

function standTogether({postings, entries}: Index, pair: readonly string[]): boolean {
  const terms = pair.map(termOf);
  const [first, second] = terms.map((term) => postings.get(term)?.documents);
  if (first === undefined || second === undefined) return false;
  const both = new Set(second);
  const said = ` ${terms.join(' ')} `;
  return first.some((document) => both.has(document) && entries[document]?.lines().some((line) => line.includes(said)));
}

/** The known word one slip away from one that nothing has, the most common if there are several. */
export function mended(index: Index, word: string, isLast: boolean): string | undefined {
  if (word.length < shortestTypo || isKnown(index, word) || (isLast && isBegun(index, word))) return undefined;
  const {vocabulary, postings} = index;
  const spread = (candidate: string) => postings.get(termOf(candidate))?.documents.length ?? 0;
  let best: string | undefined;
  for (const candidate of vocabulary) {
    if (Math.abs(candidate.length - word.length) > 1 || !oneEditApart(candidate, word)) continue;
    if (best === undefined || spread(candidate) > spread(best)) best = candidate;
  }
  return best;
}

/** A stop word is known, too. */
function isKnown({postings, synonyms}: Index, word: string): boolean {
  const term = termOf(word);
  return term === '' || postings.has(term) || synonyms.has(term);
}

/** Whether any word begins like this: it may still be being typed. */
const isBegun = ({vocabulary}: Index, word: string) => vocabulary[lowerBound(vocabulary, word)]?.startsWith(word) ?? false;

/** Where in a sorted list a word stands, or would. */
export function lowerBound(sorted: readonly string[], word: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}
