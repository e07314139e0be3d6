/** What was found, by what it is: at most eight a group at first, the group of the best result first, then in one order. */
import type {SearchResult} from '../../../server/search/contract.ts';

export const aGroup = 8;

const groupOf: Record<SearchResult['kind'], string> = {
  action: 'Do this',
  page: 'Do this',
  guide: 'Guides',
  document: 'Forms and letters',
  question: 'Questions and suggestions',
  suggestion: 'Questions and suggestions',
  term: 'Glossary',
  screencast: 'Screencasts',
  about: 'About this site',
  post: 'News',
};

export type ResultGroup = {name: string; results: readonly SearchResult[]};

export function grouped(results: readonly SearchResult[]): ResultGroup[] {
  const groups = Map.groupBy(results, ({kind}) => groupOf[kind]);
  const best = results[0] && groupOf[results[0].kind];
  const names = new Set([...(best ? [best] : []), ...Object.values(groupOf)]);
  return [...names].flatMap((name) => {
    const all = groups.get(name);
    return all ? [{name, results: all}] : [];
  });
}
