/** The one lunr index. One document a page: sections as documents would make queries several times slower. */
import lunr from 'lunr';
import type {ManifestPage} from '../content/contract.ts';
import {markdown} from '../posts/markdown.ts';
import type {Findable, SearchResult} from './contract.ts';
import {type Sentences, sentencesOf} from './excerpt.ts';
import {tokens} from './terms.ts';

/** What people post counts for less than a page somebody answers for, however well it fits. */
const weightOfPosts = 0.5;
const {toText} = markdown('http://localhost');

type Page = Pick<ManifestPage, 'id' | 'url' | 'title' | 'description' | 'tier' | 'competency' | 'sections'> & {
  kind: SearchResult['kind'];
};
/** Sentences are split when a page is first found: most never are, and splitting all would take longer than indexing them. */
export type Entry = {page: Omit<SearchResult, 'excerpt'>; sentences: () => Sentences};
export type Index = {lunr: lunr.Index; entries: ReadonlyMap<string, Entry>};

/** Takes pages as they come and makes the index at the end. */
export function indexBuilder() {
  const entries = new Map<string, Entry>();
  const builder = new lunr.Builder();
  builder.tokenizer = tokens as typeof lunr.tokenizer;
  builder.searchPipeline.add(lunr.stemmer);
  builder.ref('id');
  builder.field('title', {boost: 10});
  builder.field('description', {boost: 4});
  builder.field('headings', {boost: 2});
  builder.field('text');
  // Short pages such as definitions should not win by being short.
  builder.b(0.4);
  return {
    add(findable: Findable): void {
      const page = toPage(findable);
      const {id, kind, title, url, tier, competency, description, sections} = page;
      const document = {
        id,
        title,
        description,
        headings: sections.map(({heading}) => heading).join(' '),
        text: sections.map(({text}) => text).join(' '),
      };
      builder.add(document, {boost: 'texts' in findable ? weightOfPosts : 1});
      entries.set(id, {page: {kind, title, url, tier, competency}, sentences: once(() => sentencesOf(page))});
    },
    build: (): Index => ({lunr: builder.build(), entries}),
  };
}

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function toPage(findable: Findable): Page {
  if (!('texts' in findable)) return findable;
  const {texts, ...post} = findable;
  const sections = texts.filter((text) => text !== '').map((text) => ({anchor: null, heading: '', text: toText(text)}));
  return {...post, tier: null, description: '', sections};
}
