/**
 * Words to index terms, as lunr's own pipeline makes them: trimmed, without stop words, stemmed. With a memory, because texts
 * repeat their words and this is two thirds of the work of an index.
 */
import lunr from 'lunr';

const terms = new Map<string, string>();

/** The term of a word; empty where it is not worth finding. */
function termOf(word: string): string {
  const known = terms.get(word);
  if (known !== undefined) return known;
  const token = lunr.trimmer(new lunr.Token(word, {}));
  const kept = token.toString() !== '' && lunr.stopWordFilter(token);
  const term = kept ? lunr.stemmer(kept).toString() : '';
  terms.set(word, term);
  return term;
}

/** In place of lunr's tokeniser and pipeline. */
export function tokens(text?: object | null | string | object[]): lunr.Token[] {
  const found: lunr.Token[] = [];
  for (const word of String(text ?? '')
    .toLowerCase()
    .split(/[\s-]+/)) {
    const term = termOf(word);
    if (term !== '') found.push(new lunr.Token(term, {}));
  }
  return found;
}
