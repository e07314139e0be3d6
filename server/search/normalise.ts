/** A search that led nowhere, as it may be counted. */
import {personalDetail} from '../http/contract.ts';
import {termOf, wordsOf} from './terms.ts';

const mostWords = 8;
const titles = /\b(mr|mrs|ms|miss|dr|sir|madam)\b\.?\s+\p{L}/iu;
/** Two words in a row that begin with a capital and go on small are most likely a name. */
const name = /\b\p{Lu}\p{Ll}+[\s-]+\p{Lu}\p{Ll}+/u;

/** Telling words in small letters, and their terms in alphabetical order; undefined where it looks personal or says nothing. */
export function normalise(typed: string): {words: string; terms: string} | undefined {
  if (/\d/.test(typed) || personalDetail(typed) !== undefined || titles.test(typed) || name.test(typed)) return undefined;
  const words = wordsOf(typed).filter((word) => termOf(word) !== '');
  if (words.length === 0 || words.length > mostWords) return undefined;
  return {words: words.join(' '), terms: [...new Set(words.map(termOf))].sort().join(' ')};
}
