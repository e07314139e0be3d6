/** What was found, by what it is: at most eight a group at first, the group of the best result first. */
import type {SearchResult} from '../../../server/search/contract.ts';

export const aGroup = 8;

const groupOf: Record<SearchResult['kind'], string> = {
  action: 'Do this',
  page: 'Do this',
  guide: 'Guides',
  document: 'Forms and letters',
  question: 'Questions and suggestions',
  suggestion: 'Questions and suggestions',
  term: 'Words',
  screencast: 'Screencasts',
  about: 'About this site',
  post: 'News',
};

export type ResultGroup = {name: string; results: readonly SearchResult[]};

export function grouped(results: readonly SearchResult[]): ResultGroup[] {
  return [...Map.groupBy(results, ({kind}) => groupOf[kind])].map(([name, all]) => ({name, results: all}));
}
