/** The paragraphs, steps and rows of a page that can be quoted by themselves. */
import type {ManifestPage} from '../../content/contract.ts';
import type {SearchResult} from '../contract.ts';
import {termOf, wordsOf} from './terms.ts';

export type Block = {heading: string; anchor: string | null; text: string; terms: ReadonlySet<string>};

/** Shorter says too little by itself, longer is no sentence. */
const [shortest, longest] = [30, 420];

export function blocksOf(sections: readonly {anchor: string | null; heading: string; text: string}[]): Block[] {
  return sections.flatMap(({anchor, heading, text}) =>
    text
      .split('\n')
      .filter((line) => line.length >= shortest && line.length <= longest && isSentence(line))
      .map((line) => ({heading, anchor, text: line, terms: new Set(wordsOf(line).map(termOf))})),
  );
}

/** A sentence, or a row of a table: not a heading, nor half a list. */
const isSentence = (text: string) => /^["“‘\p{Lu}\d]/u.test(text) && (/[.?!]["”’]?$/.test(text) || text.includes(' — '));

/** A step of a screencast: a place in its film. */
export type Moment = SearchResult['moments'][number] & {terms: ReadonlySet<string>};

const most = 3;

export function momentsOf(sections: ManifestPage['sections']): Moment[] {
  return sections.flatMap(({anchor, heading, text, at}) =>
    at === undefined || anchor === null
      ? []
      : [{title: heading, anchor, at, terms: new Set(wordsOf(`${heading} ${text}`).map(termOf))}],
  );
}

/** Those with most of the terms, in the order of the film; none where no step has one that not all of them have. */
export function momentsFor(moments: readonly Moment[], wanted: Iterable<string>): SearchResult['moments'] {
  const telling = [...wanted].filter((term) => !moments.every(({terms}) => terms.has(term)));
  const counted = moments.map((moment) => ({moment, count: telling.filter((term) => moment.terms.has(term)).length}));
  const best = Math.max(0, ...counted.map(({count}) => count));
  if (best === 0) return [];
  return counted
    .filter(({count}) => count === best)
    .slice(0, most)
    .map(({moment: {title, anchor, at}}) => ({title, anchor, at}));
}
