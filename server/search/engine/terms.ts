/**
 * Words to index terms: small letters, British spelling, without stop words, stemmed as lunr stems. With a memory, because texts
 * repeat their words and this is two thirds of the work of an index.
 */
import lunr from 'lunr';
import {toBritish} from './spelling.ts';

/** Contractions as they are typed without their apostrophe: they say as little as the words they are made of. */
const contractions = new Set(
  'arent cant couldnt didnt doesnt dont hadnt hasnt havent hes im isnt ive its lets shouldnt thats theres theyre theyve wasnt werent weve whats whos wont wouldnt youre youve'.split(
    ' ',
  ),
);
/** People can type any number of words. */
const mostRemembered = 200_000;
const stems = new Map<string, string>();
const terms = new Map<string, string>();

/** The words of a text, in order; the parts of a hyphenated word stand alone. */
export function wordsOf(text: string): string[] {
  return (
    text
      .toLowerCase()
      .normalize('NFKC')
      .replace(/['’`]/g, '')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}

/** The term of one word, stop word or not. */
export function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const stem = lunr.stemmer(new lunr.Token(toBritish(word), {})).toString();
  if (stems.size >= mostRemembered) stems.clear();
  stems.set(word, stem);
  return stem;
}

export const isStopWord = (word: string): boolean => termOf(word) === '';

/** The term of a word; empty where it is not worth finding. */
export function termOf(word: string): string {
  const known = terms.get(word);
  if (known !== undefined) return known;
  const stops = contractions.has(word) || lunr.stopWordFilter(new lunr.Token(word, {})) === undefined;
  const term = stops ? '' : stemOf(word);
  if (terms.size >= mostRemembered) terms.clear();
  terms.set(word, term);
  return term;
}

/** In place of lunr's tokeniser and pipeline: "back-end" is found as "back", "end" and "backend". */
export function tokens(text?: object | null | string | object[]): lunr.Token[] {
  const found: lunr.Token[] = [];
  const add = (word: string) => {
    const term = termOf(word);
    if (term !== '') found.push(new lunr.Token(term, {}));
  };
  for (const part of String(text ?? '').split(/\s+/)) {
    const words = wordsOf(part);
    for (const word of words) add(word);
    if (words.length > 1 && part.includes('-')) add(words.join(''));
  }
  return found;
}
