/** What pages may cite, from docs/sources.yaml, and the one way in which a citation is written and read. */
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {ParseFrontMatter} from '@docusaurus/types';
import {parse} from 'yaml';
import * as z from 'zod';
import {formatDate} from '../../ui/format/dates.ts';

const Published = z.strictObject({
  title: z.string().min(3),
  /** Left out where the page itself bears none. */
  date: z.coerce
    .string()
    .regex(/^\d{4}(-\d\d){0,2}$/, 'write a day such as 2016-09-08, a month or a year')
    .optional(),
  publisher: z.string().min(2),
  address: z.url(),
});
const Own = z.strictObject({title: z.string().min(3), own: z.literal(true)});
const SourceList = z.record(z.string().regex(/^[a-z0-9-]{2,40}$/), z.union([Own, Published]));
export type SourceList = z.infer<typeof SourceList>;

/** A citation as it stands in a file: a key, or a key with the place in the source, such as `{asb-act-2014: section 43}`. */
export const Cited = z.union([z.string(), z.record(z.string(), z.string().min(1))]);
/** A citation as readers see it. */
export type Citation = {key: string; title: string; detail?: string; url?: string};

export function readSources(siteDir: string): SourceList {
  const parsed = SourceList.safeParse(parse(readFileSync(join(siteDir, 'docs/sources.yaml'), 'utf8')));
  if (parsed.success) return parsed.data;
  const mistakes = parsed.error.issues.map(({path, message}) => `  ${path.join('.')}: ${message}`);
  throw new Error(`docs/sources.yaml has mistakes:\n${mistakes.join('\n')}`);
}

/** Reads one citation; text where it is wrong says how to put it right. */
export function cite(sources: SourceList, cited: unknown): Citation | string {
  const parsed = Cited.safeParse(cited);
  const [key, at, ...more] = parsed.success
    ? typeof parsed.data === 'string'
      ? [parsed.data]
      : Object.entries(parsed.data).flat()
    : [];
  if (key === undefined || more.length > 0)
    return `write a source as its key in docs/sources.yaml, or as {key: place}; not ${JSON.stringify(cited)}`;
  const source = Object.hasOwn(sources, key) ? sources[key] : undefined;
  if (source === undefined) return `"${key}" is not in docs/sources.yaml`;
  const title = at === undefined ? source.title : `${source.title}, ${at}`;
  if ('own' in source) return {key, title};
  // The title of an Act says who made it and when.
  if (source.publisher === 'legislation.gov.uk') return {key, title, url: provision(source.address, at ?? '')};
  return {key, title, detail: [source.publisher, inWords(source.date)].filter(Boolean).join(', '), url: source.address};
}

/** Whether it is a statute. */
export const isLaw = ({url = ''}: Citation): boolean => url.startsWith('https://www.legislation.gov.uk/');

/** The first section, article, part or schedule that is named has an address of its own. */
function provision(address: string, at: string): string {
  const [, kind, number] = /^(section|article|regulation|part|schedule)s? (\d+[A-Z]*)/i.exec(at) ?? [];
  return kind === undefined ? `${address}/contents` : `${address}/${kind.toLowerCase()}/${number}`;
}

/** "8 September 2016", "July 2025" or "1998". */
function inWords(date: string | undefined): string {
  if (date === undefined) return '';
  const [year = '', month, day] = date.split('-');
  if (day !== undefined) return formatDate(date);
  return month === undefined ? year : formatDate(`${date}-01`).replace(/^\d+ /, '');
}

/** For Docusaurus: what it reads at the head of a page, with citations as readers see them and days as text. */
export function readHeads(sources: SourceList): ParseFrontMatter {
  return async (params) => {
    const parsed = await params.defaultParseFrontMatter(params);
    const {law} = parsed.frontMatter;
    const days = typeof law === 'object' && law !== null ? {law: Object.fromEntries(Object.entries(law).map(dayAsText))} : {};
    return {...parsed, frontMatter: {...withCitations(sources, parsed.frontMatter), ...days}};
  };
}
const dayAsText = ([name, value]: [string, unknown]) => [name, value instanceof Date ? value.toISOString().slice(0, 10) : value];

/** What is wrong with a citation stands in its place, for whoever checks the page. */
export function withCitations<F extends Record<string, unknown>>(sources: SourceList, frontMatter: F): F {
  if (!Array.isArray(frontMatter.sources)) return frontMatter;
  const read = frontMatter.sources.map((each) => {
    const citation = cite(sources, each);
    return typeof citation === 'string' ? {mistake: citation} : citation;
  });
  return {...frontMatter, sources: read};
}

/** Keys that nothing cites. */
export function uncited(sources: SourceList, cited: Iterable<string>): string[] {
  const used = new Set(cited);
  return Object.keys(sources).filter((key) => !used.has(key));
}

/** As readers see it. */
export const asListed = ({title, url}: Citation) => (url === undefined ? {title} : {title, url});
