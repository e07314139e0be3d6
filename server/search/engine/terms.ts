/**
 * Words to index terms: folded, British spelling, without stop words, stemmed as lunr stems. With a memory, because texts repeat
 * their words and this is two thirds of the work of an index.
 */
import lunr from 'lunr';
import {fold} from '../../text/fold.shared.ts';
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

/** How a section of an Act is cited: s43, s.43, s 43, ss43, sec. 43, §43. */
const section = /(?<![\p{L}\p{N}])(?:ss?|sect?)\.?\s?(?=\d)|§+\s?(?=\d)/gu;
const folded = (text: string) => fold(text).replace(section, 'section ');
const wholeWords = (text: string): string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];
const letterBesideDigit = /\d\D|\D\d/;
/** The parts of `3rs` or `p12m`; any other word as it is. */
const parts = (word: string) => (letterBesideDigit.test(word) ? (word.match(/\d+|\D+/g) ?? []) : [word]);

/** The words of a text, in order; the parts of a hyphenated word stand alone, and so do letters and digits that touch. */
export const wordsOf = (text: string): string[] => wholeWords(folded(text)).flatMap(parts);

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

/** In place of lunr's tokeniser and pipeline: "back-end" is found as "back", "end" and "backend", "LE3" as "le", "3" and "le3". */
export function tokens(text?: object | null | string | object[]): lunr.Token[] {
  const found: lunr.Token[] = [];
  const add = (word: string) => {
    const term = termOf(word);
    if (term !== '') found.push(new lunr.Token(term, {}));
  };
  for (const part of folded(String(text ?? '')).split(/\s+/)) {
    const words = wholeWords(part);
    for (const word of words) {
      const pieces = parts(word);
      for (const piece of pieces) add(piece);
      if (pieces.length > 1) add(word);
    }
    if (words.length > 1 && part.includes('-')) add(words.join(''));
  }
  return found;
}
