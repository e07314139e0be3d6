/** The words of the published pages: whoever types only these types nothing that is not public. */
import type {Manifest} from '../content/contract.ts';
import {stemOf, wordsOf} from './engine/terms.ts';

export function knownWords({pages}: Manifest): (word: string) => boolean {
  const known = new Set<string>();
  for (const {title, description, also, sections} of pages)
    for (const text of [title, description, ...also, ...sections.flatMap(({heading, text}) => [heading, text])])
      for (const word of wordsOf(text)) known.add(stemOf(word));
  return (word) => known.has(stemOf(word));
}
