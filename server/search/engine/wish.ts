/** What somebody wants to do or to reach, where their words say just that: then it comes before every page about it. */
import {type Entry, type Index, tells} from './build-index.ts';
import type {Query} from './query.ts';
import {termOf} from './terms.ts';

/** Words that carry a wish and say nothing of what is wished. */
const carriers = new Set(
  'tell ask get find see show give go use want need where who how can could do does make start open page please someone somebody'
    .split(' ')
    .map(termOf)
    .filter((term) => term !== ''),
);
/** So much of what was typed a name has to say. */
const enough = 0.6;
/** A term on more of the pages than this tells none of them apart: the name of the system, above all. */
const common = 0.36;

/** The page of the service, or the thing to do, that what was typed names; undefined where it names none. */
export function wished(index: Index, {words}: Query, hits: readonly Entry[]): Entry | undefined {
  const typed = [...new Set(words.map(termOf))].filter((term) => term !== '');
  const telling = typed.filter((term) => !carriers.has(term) && !isCommon(index, term));
  const asked = telling.length > 0 ? telling : typed;
  let best: {entry: Entry; said: number; length: number} | undefined;
  for (const entry of hits) {
    if (entry.page.kind !== 'page' && entry.page.kind !== 'action') continue;
    for (const phrase of entry.phrases) {
      if (phrase.length === 0 || !phrase.every((term) => typed.includes(term))) continue;
      const said = asked.filter((term) => phrase.includes(term)).length / asked.length;
      if (said < enough) continue;
      if (best === undefined || said > best.said || (said === best.said && phrase.length > best.length))
        best = {entry, said, length: phrase.length};
    }
  }
  return best?.entry;
}

/** Of the pages that tell how things are done here: forms and what people post come in any number, and need not name the system. */
function isCommon({postings, entries, told}: Index, term: string): boolean {
  const {documents} = postings.get(term) ?? {documents: []};
  if (documents.length <= told * common) return false;
  let count = 0;
  for (const document of documents) if (tells(entries[document]?.page.kind)) count += 1;
  return count > told * common;
}
