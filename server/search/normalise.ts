/** A search that led nowhere, as it may be counted. */
import {recognise} from '../personal-data/recognise.shared.ts';
import {plain} from '../text/fold.shared.ts';
import {termOf, wordsOf} from './engine/terms.ts';

const mostWords = 8;
const titles = /(?<!\p{L})(mr|mrs|ms|miss|dr|sir|madam)\.?\s+\p{L}/iu;
/** Two words in a row that begin with a capital and go on small are most likely a name. In small letters nobody can tell. */
const name = /(?<!\p{L})\p{Lu}'?\p{Ll}+[\s,-]+\p{Lu}'?\p{Lu}?\p{Ll}+/u;

type Normalised = {
  /** Telling words in small letters. */
  words: string;
  /** Their terms in alphabetical order. */
  terms: string;
  /** Whether each of them stands on a page: a name seldom does. */
  known: boolean;
};

/** Undefined where it looks personal or says nothing. */
export function normalise(typed: string, isKnown: (word: string) => boolean): Normalised | undefined {
  const text = plain(typed);
  if (/\d/.test(text) || recognise(typed).length > 0 || titles.test(text) || name.test(text)) return undefined;
  const words = wordsOf(typed).filter((word) => termOf(word) !== '');
  if (words.length === 0 || words.length > mostWords) return undefined;
  return {words: words.join(' '), terms: [...new Set(words.map(termOf))].sort().join(' '), known: words.every(isKnown)};
}
