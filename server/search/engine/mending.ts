/** Words that nothing has as they were typed, and what was meant: one slip away, typed as one word or letter by letter. */
import type {Index} from './build-index.ts';
import {oneEditApart} from './spelling.ts';
import {phraseAt} from './synonyms.ts';
import {stemOf, termOf} from './terms.ts';

/** Shorter words have too many neighbours. */
const shortestTypo = 5;
const none = new Uint32Array();
const mostRead = 100;

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

/** Pieces of a word, of which nothing has one at least, are the word: "passw ord". */
export function joined(index: Index, words: readonly string[]): string[] {
  const made: string[] = [];
  for (let at = 0; at < words.length; ) {
    const count = [3, 2].find((each) => {
      const pieces = words.slice(at, at + each);
      return (
        pieces.length === each &&
        !pieces.every((piece) => isKnown(index, piece)) &&
        pieces.every((piece) => /\p{L}/u.test(piece)) &&
        index.postings.has(termOf(pieces.join('')))
      );
    });
    made.push(words.slice(at, at + (count ?? 1)).join(''));
    at += count ?? 1;
  }
  return made;
}

/** A word that nothing has, as the two that stand side by side on a page or in a phrase that is known. */
export function parted(index: Index, word: string, isLast: boolean): string | undefined {
  if (isKnown(index, word) || (isLast && isBegun(index, word))) return undefined;
  return apart(index, word)[0]?.join(' ');
}

/** The two words that one may be made of: they stand side by side on a page, in a title or in a phrase that is known. */
export function apart(index: Index, word: string): (readonly [string, string])[] {
  return Array.from(
    {length: Math.max(word.length - 3, 0)},
    (_, at) => [word.slice(0, at + 2), word.slice(at + 2)] as const,
  ).filter((pair) => phraseAt(index.synonyms, pair, 0)?.phrase.all.length === 2 || standIn(index, pair).length > 0);
}

/** The documents where they do; with a word that says little only titles count, since texts are kept without those. */
export function standIn({postings, entries}: Index, pair: readonly string[]): Uint32Array {
  const terms = pair.map(termOf);
  const telling = terms.filter((term) => term !== '');
  const [first, second] = telling.map((term) => postings.get(term)?.documents ?? none);
  if (first === undefined) return none;
  if (second === undefined) {
    const said = ` ${pair.map(stemOf).join(' ')} `;
    return first.filter((document) => entries[document]?.titleLine.includes(said) || entries[document]?.called.has(said));
  }
  const both = new Set(second);
  const said = ` ${terms.join(' ')} `;
  const {weights} = postings.get(telling[0] ?? '') ?? {weights: []};
  const weightOf = new Map(Array.from(first, (document, at) => [document, weights[at] ?? 0]));
  const candidates = first.filter((document) => both.has(document));
  // Of many pages only those that say it most are read.
  const read =
    candidates.length <= mostRead
      ? candidates
      : candidates.toSorted((one, other) => (weightOf.get(other) ?? 0) - (weightOf.get(one) ?? 0)).subarray(0, mostRead);
  return read.filter((document) => entries[document]?.lines().some((line) => line.includes(said)));
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
