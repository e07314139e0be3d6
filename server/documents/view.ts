/** Documents as they are shown: to everybody what was decided, to their keepers what is under way. */
import type {Manifest} from '../content/contract.ts';
import {stages} from '../content/document-words.shared.ts';
import {remembered} from '../db/remembered.ts';
import {isGivenOut} from '../files/kinds.shared.ts';
import type {TextState} from '../files/text-states.shared.ts';
import type {FileTextStore} from '../files/text-store.ts';
import {Refusal} from '../refusal.ts';
import {type Caller, enhancedAndAbove} from '../who/callers.shared.ts';
import type {Document, DocumentFile, DocumentLine, Facts, Version} from './contract.ts';
import {currentVersion, isOlder, type KeptFile, type KeptVersion, mainLanguage, stateOf} from './rules.ts';
import {shippedFacts} from './shipped.ts';
import type {DocumentStore, KeptDocument} from './store.ts';
import {documentUrl} from './words.shared.ts';

type Needs = {
  manifest: Manifest;
  documents: DocumentStore;
  texts: FileTextStore;
  /** Grows with every change. */
  revision: () => Promise<number>;
  today: () => string;
};
const filters = ['stage', 'power', 'folder', 'waiting'] as const;
type Filter = (typeof filters)[number];
type Asked = {[of in Filter]?: string | undefined} & {page: number};

/** Few enough to read through, and to send. */
const pageLength = 25;
const stageOrder = Object.keys(stages);
const inOrder = new Intl.Collator('en-GB');
type TextStates = ReadonlyMap<string, TextState>;

const isUnderWay = ({state}: KeptVersion): boolean => state === 'draft' || state === 'in-approval';
const isKeeper = (caller: Caller): boolean => enhancedAndAbove.includes(caller);

export function createDocumentViews({manifest, documents, texts, revision, today}: Needs) {
  const pages = new Map(manifest.pages.filter(({document}) => document !== null).map((page) => [page.key ?? '', page]));
  const usedIn = (document: KeptDocument) =>
    manifest.pages
      .filter(({links, kind}) => links.includes(documentUrl(document)) && kind !== 'page')
      .map(({title, url, kind}) => ({title, url, kind}));

  function factsOf({key, facts}: KeptDocument): Facts {
    const page = pages.get(key);
    return facts ?? (page ? shippedFacts(page) : {...nothingKnown, title: key});
  }
  /** Of what this caller may know; nothing was decided or prepared for them where it is undefined. */
  function lineOf(document: KeptDocument, caller: Caller): DocumentLine | undefined {
    const current = currentVersion(document.versions, today());
    const waiting = document.versions.find(isUnderWay);
    if (current === undefined && !isKeeper(caller)) return undefined;
    const shown = current ?? waiting;
    const files = current?.state === 'withdrawn' ? [] : (shown?.files ?? []);
    return {
      ...factsOf(document),
      key: document.key,
      url: documentUrl(document),
      state: current === undefined ? null : stateOf(current, document.versions, today()),
      number: current?.number ?? null,
      reviewOn: current?.reviewOn ?? null,
      formats: unique(files.filter((file) => isGivenOut(file) && file.variant !== 'officer').map(({kind}) => kind)),
      languages: unique(files.map(({language}) => language)),
      variants: unique(files.map(({variant}) => variant)),
      waiting: isKeeper(caller) && waiting ? (waiting.state as 'draft' | 'in-approval') : null,
    };
  }
  function versionOf(version: KeptVersion, all: readonly KeptVersion[], states: TextStates): Version {
    const {sentBy: _sentBy, ...said} = version;
    return {
      ...said,
      state: stateOf(version, all, today()),
      files: version.files.map((file) => fileOf(file, version.files, states)),
    };
  }

  /** By stage of a case, then by title. */
  async function linesFor(caller: Caller) {
    const lines = (await documents.all()).map((each) => lineOf(each, caller)).filter((line) => line !== undefined);
    lines.sort(
      (one, other) => stageOrder.indexOf(one.stage) - stageOrder.indexOf(other.stage) || inOrder.compare(one.title, other.title),
    );
    const all = (of: Filter) =>
      unique(lines.map((line) => line[of] ?? ''))
        .filter(Boolean)
        .sort();
    return {lines, choices: Object.fromEntries(filters.map((of) => [of, all(of)])) as Record<Filter, string[]>};
  }
  // Which version counts may change with the day.
  const asOf = async () => `${await revision()} ${today()}`;
  const [kept, everybodys] = [remembered(asOf, () => linesFor('enhanced')), remembered(asOf, () => linesFor('visitor'))];

  return {
    factsOf,

    async known(key: string): Promise<KeptDocument> {
      const document = await documents.find(key);
      if (document === undefined)
        throw new Refusal('missing', 'There is no document at this address. It may have been renamed; search for it.');
      return document;
    },

    /** The version that counts, or another one by its number, if this caller may have its files. */
    versionFor({versions}: KeptDocument, number: number | undefined, caller: Caller): KeptVersion {
      const version = number === undefined ? currentVersion(versions, today()) : versions.find((each) => each.number === number);
      if (version === undefined || (!isKeeper(caller) && isUnderWay(version)))
        throw new Refusal('missing', 'Nothing of this document was approved yet.');
      if (version.state === 'withdrawn' && !isKeeper(caller))
        throw new Refusal('missing', `This document was withdrawn: ${version.reason}`);
      return version;
    },

    /** A page of those that fit. */
    async list(asked: Asked, caller: Caller) {
      const {lines, choices} = await (isKeeper(caller) ? kept : everybodys)();
      const fits = lines.filter((line) => filters.every((of) => (asked[of] ?? line[of]) === line[of]));
      const pages = Math.max(1, Math.ceil(fits.length / pageLength));
      const from = (Math.min(asked.page, pages) - 1) * pageLength;
      return {
        documents: fits.slice(from, from + pageLength),
        ...{total: fits.length, pages, choices},
      };
    },

    /** The version that counts, with the document's facts, for search, feeds and downloads. */
    async current(): Promise<{document: KeptDocument; facts: Facts; version: KeptVersion}[]> {
      return (await documents.all()).flatMap((document) => {
        const version = currentVersion(document.versions, today());
        return version === undefined ? [] : [{document, facts: factsOf(document), version}];
      });
    },

    async read(document: KeptDocument, caller: Caller, personId: string | undefined): Promise<Document> {
      const line = lineOf(document, caller);
      if (line === undefined)
        throw new Refusal('missing', 'This document is still being prepared. Nothing of it was approved yet.');
      const {key, shipped, edition, versions} = document;
      const states = await texts.states(unique(versions.flatMap(({files}) => files.map(({hash}) => hash))));
      const current = currentVersion(versions, today());
      const shown = versions.filter((each) => isKeeper(caller) || !isUnderWay(each));
      // A version that is to hold from a later day is announced; what was done with a draft is its keepers' matter.
      const numbers = new Set(shown.map(({number}) => number));
      const [history, followed] = await Promise.all([
        documents.history(key),
        personId === undefined ? false : documents.follows(key, personId),
      ]);
      return {
        ...{...line, shipped, edition, followed},
        current: current === undefined ? null : versionOf(current, versions, states),
        versions: shown.map((each) => versionOf(each, versions, states)),
        history: history
          .filter(({number, what}) => isKeeper(caller) || ((number === null || numbers.has(number)) && toldToAll.has(what)))
          .map(({key: _key, ...event}) => event),
        usedIn: usedIn(document),
      };
    },
  };
}
export type DocumentViews = ReturnType<typeof createDocumentViews>;

/** What was done with a document and is everybody's to know. */
export const toldToAll: ReadonlySet<string> = new Set(['Came with the site', 'Approved', 'Withdrawn', 'Described anew']);

const nothingKnown: Omit<Facts, 'title'> = {
  ...{
    purpose: '',
    whenToUse: '',
    stage: 'run',
    power: 'none',
    section: '',
    owner: 'coordinator',
    folder: '',
    lawCheckedOn: '',
    lawRead: '',
  },
};
const unique = <T>(values: readonly T[]): T[] => [...new Set(values)];

function fileOf(file: KeptFile, files: readonly KeptFile[], states: TextStates): DocumentFile {
  return {...file, older: isOlder(file, files), text: isGivenOut(file) ? (states.get(file.hash) ?? 'waiting') : 'read'};
}

const bestToRead = ['docx', 'odt', 'pdf'];
/** The file of a version in whose words it is read and searched. */
export function fileToRead(version: KeptVersion): KeptFile | undefined {
  const files = version.files.filter(isGivenOut);
  const main = files.filter(({language, variant}) => language === mainLanguage && variant === 'standard');
  return (main.length > 0 ? main : files).toSorted(
    (one, other) => bestToRead.indexOf(one.kind) - bestToRead.indexOf(other.kind),
  )[0];
}
