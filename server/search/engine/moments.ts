/** Steps of a screencast that show what was asked for: each is a place in its film. */
import type {ManifestPage} from '../../content/contract.ts';
import type {SearchResult} from '../contract.ts';
import {termOf, wordsOf} from './terms.ts';

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
