/** What the kinds of search results are called. */
import type {SearchResult} from '../../../server/search/contract.ts';

export const kinds: Record<SearchResult['kind'], string> = {
  guide: 'Guide',
  document: 'Document',
  screencast: 'Screencast',
  post: 'News',
  about: 'About',
  term: 'Glossary',
  page: 'Page',
  action: 'Do this',
  suggestion: 'Suggestion',
  question: 'Question',
};
