/**
 * The one index. lunr tokenises, counts and weighs (BM25); its weights are then laid out by term, so that ranking, which is ours,
 * reads them directly. One document a page: sections as documents would make queries several times slower.
 */
import lunr from 'lunr';
import type {ManifestPage} from '../../content/contract.ts';
import {markdown} from '../../posts/markdown.ts';
import type {Findable, SearchResult} from '../contract.ts';
import {type Block, blocksOf, type Moment, momentsOf} from './blocks.ts';
import {type Postings, postingsOf} from './lunr-weights.ts';
import {type Passages, passagesInParts, passagesOf} from './passages.ts';
import {compileSynonyms, groupOfTerm, keyOf, phraseOf, type Synonyms} from './synonyms.ts';
import {termOf, tokens, wordsOf} from './terms.ts';

/** What people post counts for less than a page somebody answers for, however well it fits. */
const weightOfKind: Record<SearchResult['kind'], number> = {
  guide: 1,
  document: 0.7,
  about: 0.9,
  term: 0.75,
  page: 0.25,
  action: 0.25,
  screencast: 0.6,
  post: 0.4,
  suggestion: 0.5,
  question: 0.5,
};
/** Said of no document on its own page, and typed by whoever looks for one. */
const whatDocumentsAre = 'form document template letter sheet blank to download';
const {toText} = markdown('http://localhost');
/** In characters: longer than any page of a site; a form of ten pages is. To take one to pieces costs more than to find it. */
const longText = 15_000;

type Page = Pick<ManifestPage, 'id' | 'url' | 'title' | 'also' | 'description' | 'tier' | 'competency' | 'sections' | 'tasks'> & {
  kind: SearchResult['kind'];
  state: SearchResult['state'];
  verifiedFor: string | null;
  who: ManifestPage['who'];
};
export type Entry = {
  page: Omit<SearchResult, 'excerpt' | 'anchor' | 'moments'>;
  /** Who may open it; null where anybody may. */
  who: ManifestPage['who'];
  /** Terms of the title, for how much of it was asked for. */
  title: readonly string[];
  /** All its words, and all of them as terms between spaces. */
  titleWords: ReadonlySet<string>;
  titleLine: string;
  /** What it is called, each name as its telling terms. */
  phrases: readonly (readonly string[])[];
  /** Its other names, each as `titleLine` is. */
  called: ReadonlySet<string>;
  /** Its number in the index. */
  number: number;
  /** Terms of what the page says it is about: made when a page is first found. */
  strong: () => ReadonlySet<string>;
  /** Title, then headings and tasks, then text unless that is long, as terms between spaces: for phrases. Made when a page is first found. */
  lines: () => readonly [title: string, headings: string, text: string];
  /** Of a long one, those of the part that says most of these terms. */
  passages: (wanted: ReadonlySet<string>) => Passages;
  blocks: () => readonly Block[];
  /** Of a screencast, its steps. */
  moments: () => readonly Moment[];
  /** Of a glossary term, what it says. */
  meaning: string | undefined;
};
export type Index = {
  entries: readonly Entry[];
  /** How many of them are neither forms, films nor posts. */
  told: number;
  postings: ReadonlyMap<string, Postings>;
  synonyms: Synonyms;
  /** Glossary entries by each of their names as terms. */
  terms: ReadonlyMap<string, Entry>;
  /** What pages are called, in small letters. */
  titles: ReadonlySet<string>;
  /** Every word of the pages in alphabetical order, for what is still being typed, and for slips. */
  vocabulary: readonly string[];
};

/** Whether pages of this kind are neither forms, films nor posts. */
export const tells = (kind: SearchResult['kind'] | undefined): boolean =>
  kind !== undefined && !['document', 'screencast', 'suggestion', 'question'].includes(kind);

/** Takes pages as they come and makes the index at the end. */
export function indexBuilder(groups: readonly (readonly string[])[] = []) {
  const entries: Entry[] = [];
  const vocabulary = new Set<string>();
  const terms = new Map<string, Entry>();
  const names: string[][] = [];
  const builder = new lunr.Builder();
  builder.tokenizer = tokens as typeof lunr.tokenizer;
  builder.ref('id');
  builder.field('title', {boost: 12});
  builder.field('description', {boost: 4});
  builder.field('also', {boost: 5});
  builder.field('headings', {boost: 3});
  builder.field('tasks', {boost: 2});
  builder.field('text');
  // Short pages such as definitions should not win by being short.
  builder.b(0.4);
  return {
    add(findable: Findable): void {
      const page = toPage(findable);
      const {kind, title, also, url, tier, competency, state, verifiedFor, description, sections, tasks} = page;
      const document = {
        // Its place, so that a weight knows its document without a search.
        id: String(entries.length),
        title,
        description,
        also: also.join('. '),
        headings: sections.map(({heading}) => heading).join(' '),
        tasks: [...tasks, ...(kind === 'document' ? [whatDocumentsAre] : [])].join(' '),
        text: sections.map(({text}) => text).join(' '),
      };
      builder.add(document, {boost: weightOfKind[kind]});
      const entry: Entry = {
        page: {kind, title, url, tier, competency, state, verifiedFor},
        who: page.who,
        title: [...new Set(termsOf(title))],
        titleWords: new Set(wordsOf(title)),
        titleLine: whole(title),
        called: new Set(also.map(whole)),
        phrases: [title, ...also].map((name) => phraseOf(name).telling),
        strong: once(() => new Set(termsOf(`${title} ${description} ${document.also} ${document.headings} ${document.tasks}`))),
        number: entries.length,
        lines: once(() => [
          line(title),
          line(`${document.headings} ${document.tasks}`),
          document.text.length > longText ? '' : line(document.text),
        ]),
        passages: document.text.length > longText ? passagesInParts(page) : once(() => passagesOf(page)),
        blocks: once(() => blocksOf(sections)),
        moments: once(() => momentsOf(sections)),
        meaning: kind === 'term' ? description : undefined,
      };
      entries.push(entry);
      // What people post is full of slips: only what somebody answers for is offered as the right spelling.
      if (!('texts' in findable))
        for (const word of wordsOf(Object.values(document).join(' '))) if (termOf(word) !== '') vocabulary.add(word);
      if (kind === 'term') {
        const group = groupOfTerm(title);
        names.push(group);
        for (const name of group) terms.set(keyOf(phraseOf(name)), entry);
      }
    },
    /** lunr's own index is of use to a benchmark only; whoever keeps the other lets it go. */
    build(): {index: Index; lunr: lunr.Index} {
      const bare = builder.build();
      for (const group of groups) for (const word of group.flatMap(wordsOf)) vocabulary.add(word);
      const index = {
        entries,
        told: entries.filter(({page}) => tells(page.kind)).length,
        postings: postingsOf(bare),
        synonyms: compileSynonyms([...names, ...groups]),
        terms,
        titles: new Set(entries.map(({page}) => wordsOf(page.title).join(' '))),
        vocabulary: [...vocabulary].sort(),
      };
      return {index, lunr: bare};
    },
  };
}

const termsOf = (text: string) =>
  wordsOf(text)
    .map(termOf)
    .filter((term) => term !== '');
/** All its words as terms, stop words too, between spaces. */
export const whole = (text: string) => ` ${keyOf(phraseOf(text))} `;
const line = (text: string) => ` ${termsOf(text).join(' ')} `;

function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

function toPage(findable: Findable): Page {
  if (!('texts' in findable)) return {...findable, state: findable.state ?? null, verifiedFor: findable.verifiedFor ?? null};
  const {texts, ...post} = findable;
  const sections = texts.filter((text) => text !== '').map((text) => ({anchor: null, heading: '', text: toText(text)}));
  return {...post, tier: null, state: null, verifiedFor: null, description: '', also: [], tasks: [], sections, who: null};
}
