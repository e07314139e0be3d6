/** Answers queries from an index that is swapped in whole. */
import {Worker} from 'node:worker_threads';
import lunr from 'lunr';
import type {ManifestPage} from '../content/contract.ts';
import type {SearchResult, SearchTier} from './contract.ts';
import {excerpt, type Sentences, sentencesOf} from './excerpt.ts';

const mostResults = 20;

export function createSearch() {
  let current: {index: lunr.Index; pages: ReadonlyMap<string, {page: ManifestPage; sentences: Sentences}>} | undefined;

  return {
    /** Builds an index of these pages in a worker and swaps it in; queries go on with the old one meanwhile. */
    async rebuild(pages: readonly ManifestPage[]): Promise<void> {
      const json = await inWorker(pages);
      current = {
        index: lunr.Index.load(JSON.parse(json)),
        pages: new Map(pages.map((page) => [page.id, {page, sentences: sentencesOf(page)}])),
      };
    },

    find(query: string, tier: SearchTier): SearchResult[] {
      const words = wordsOf(query);
      if (current === undefined || words.length === 0) return [];
      const {index, pages} = current;
      const hits = exact(index, words);
      const refs = hits.length > 0 ? hits : tolerant(index, words);
      return refs
        .flatMap(({ref}) => pages.get(ref) ?? [])
        .filter(({page}) => tier === 'all' || page.tier === null || page.tier === tier)
        .slice(0, mostResults)
        .map(({page, sentences}) => ({
          kind: page.kind,
          title: page.title,
          url: page.url,
          tier: page.tier,
          competency: page.competency,
          excerpt: excerpt(sentences, words),
        }));
    },

    /** The index itself, for the benchmark's plain query. */
    index: () => current?.index,
  };
}
export type Search = ReturnType<typeof createSearch>;

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

function inWorker(pages: readonly ManifestPage[]): Promise<string> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./index-worker.ts', import.meta.url), {workerData: pages});
    // Node's watch mode sends messages of its own by the same channel.
    worker.on('message', (message) => typeof message === 'string' && resolve(message));
    worker.once('error', reject);
  });
}
