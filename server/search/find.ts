/** Answers queries from an index: pure, so that the worker and the tests ask the same thing. */
import lunr from 'lunr';
import type {Entry, Index} from './build-index.ts';
import type {SearchResult, SearchTier} from './contract.ts';
import {excerpt} from './excerpt.ts';

const mostResults = 20;
const mostSimilar = 5;

export function find({lunr: index, entries}: Index, query: string, tier: SearchTier): SearchResult[] {
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const hits = exact(index, words);
  const refs = hits.length > 0 ? hits : tolerant(index, words);
  return refs
    .flatMap(({ref}) => entries.get(ref) ?? [])
    .filter(({page}) => tier === 'all' || page.tier === null || page.tier === tier)
    .slice(0, mostResults)
    .map((entry) => toResult(entry, words));
}

/** Guides, suggestions and questions that share at least two thirds of the telling words of a title somebody is typing. */
export function similar({lunr: index, entries}: Index, title: string): SearchResult[] {
  const words = wordsOf(title).filter((word) => word.length > 2 && lunr.stopWordFilter(new lunr.Token(word, {})) !== undefined);
  if (words.length < 2) return [];
  const enough = Math.max(2, Math.ceil((words.length * 2) / 3));
  return index
    .query((q) => {
      for (const word of words) q.term(word, {});
    })
    .filter(({matchData}) => Object.keys(matchData.metadata).length >= enough)
    .flatMap(({ref}) => entries.get(ref) ?? [])
    .filter(({page}) => ['guide', 'document', 'suggestion', 'question'].includes(page.kind))
    .slice(0, mostSimilar)
    .map((entry) => toResult(entry, words));
}

const toResult = ({page, sentences}: Entry, words: readonly string[]): SearchResult => ({
  ...page,
  excerpt: excerpt(sentences(), words),
});

/** Whole words count most; the last word may still be being typed. */
function exact(index: lunr.Index, words: readonly string[]): lunr.Index.Result[] {
  return index.query((q) => {
    words.forEach((word, position) => {
      q.term(word, {boost: 10});
      if (position === words.length - 1 && word.length > 1)
        q.term(word, {wildcard: lunr.Query.wildcard.TRAILING, usePipeline: false, boost: 2});
    });
  });
}

/** One wrong letter in words of five and more, only where nothing else was found. */
function tolerant(index: lunr.Index, words: readonly string[]): lunr.Index.Result[] {
  const long = words.filter((word) => word.length >= 5);
  if (long.length === 0) return [];
  return index.query((q) => {
    for (const word of long) q.term(word, {editDistance: 1, usePipeline: false});
  });
}

function wordsOf(query: string): string[] {
  return (
    query
      .toLowerCase()
      .normalize('NFKC')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
