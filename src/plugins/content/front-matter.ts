/** What the front matter of a page must say. The build names every page that breaks it, all at once. */
import * as z from 'zod';
import type {ManifestPage} from '../../../server/content/contract.ts';
import {type Power, powers, type Stage, stages, type Variant, variants} from '../../../server/content/document-words.shared.ts';
import {isCast, isDocument} from './kinds.ts';
import {type Citation, isLaw} from './sources.ts';

const Period = z.string().regex(/^P\d+[DM]$/, 'write a period such as P12M');
/** As sources.ts read it. */
const Source = z.looseObject({mistake: z.string().optional()}).superRefine(({mistake}, context) => {
  if (mistake !== undefined) context.addIssue(mistake);
});
const Owner = z.enum(['coordinator', 'champion'], 'name a role: coordinator or champion');
const description = z.string('write one sentence for lists and search results').min(20).max(160);

const everyPage = {title: z.string().min(3), description};
/** Other words by which people look for a page: search knows them, no reader sees them. */
const Also = z.array(z.string().min(2).max(40)).max(30, 'at most thirty').optional();
const kept = {
  also: Also,
  owner: Owner,
  review: Period,
  sources: z.array(Source).min(1, 'name at least one source'),
};
const Key = z
  .string('write a short key, such as may-i-share')
  .regex(/^[a-z0-9-]{2,40}$/, 'use small letters, digits and hyphens');
const placed = {
  /** What short links, verifications and everything else people say hold on to: it stays when the page is renamed or moved. */
  key: Key,
  /** Keys of pages that this one took the place of; their short links lead here. */
  formerly: z.array(Key).optional(),
  tier: z.enum(['basic', 'enhanced'], 'write basic or enhanced'),
  competency: z.string(),
  functions: z.array(z.string()).min(1, 'name the job functions that need it'),
  minutes: z.number().int().min(1).max(30),
};

/** What was read of the law that a page states, when, and the last day on which that holds. */
const Law = z.strictObject({
  checked: z.iso.date('write a day such as 2026-11-27'),
  read: z.string().min(10).max(400),
  review: z.iso.date('write a day such as 2027-05-27'),
});

export const GuideFrontMatter = z.looseObject({
  ...everyPage,
  ...kept,
  ...placed,
  law: Law.optional(),
  /** Of the toolkit, those that the task needs, in the order in which they are needed. */
  documents: z.array(z.string()).min(1).max(4).optional(),
  quiz: z.string().optional(),
});
const DocumentFrontMatter = z.looseObject({
  ...everyPage,
  ...kept,
  ...placed,
  law: Law.optional(),
  version: z.coerce.string(),
  stage: z.enum(Object.keys(stages) as [Stage, ...Stage[]]),
  power: z.enum(Object.keys(powers) as [Power, ...Power[]]).default('none'),
  section: z.string().max(120).default(''),
  folder: z.string().min(2).max(40),
  files: z
    .array(
      z.strictObject({
        path: z.string().regex(/^toolkit\/.*\.(docx|odt|pdf)$/, 'lies below static/toolkit/ and is a .docx, .odt or .pdf'),
        language: z
          .string()
          .regex(/^[a-z]{2,3}$/, 'write a code such as en or pl')
          .default('en'),
        variant: z.enum(Object.keys(variants) as [Variant, ...Variant[]]).default('standard'),
      }),
    )
    .min(1),
});
/** A guide in pictures. */
const CastFrontMatter = z.looseObject({
  ...everyPage,
  ...kept,
  ...placed,
  competency: z.string().optional(),
  guide: z.string().startsWith('/'),
});
const AboutFrontMatter = z.looseObject({
  ...everyPage,
  ...kept,
  /** Its place among the links at the foot of every page. */
  foot: z.number().int().min(1).optional(),
});
const OtherFrontMatter = z.looseObject(everyPage);

export type Guide = z.infer<typeof GuideFrontMatter> & {sources: Citation[]};
export type ToolkitDocument = z.infer<typeof DocumentFrontMatter>;

export type ShippedDocument = NonNullable<ManifestPage['document']>;
/** With what it leaves out filled in. */
export function documentOf(frontMatter: Record<string, unknown>): ShippedDocument {
  const {version, stage, power, section, folder, files} = DocumentFrontMatter.parse(frontMatter);
  return {version, stage, power, section, folder, files};
}

/** The schema for a page by where it lies below docs/. */
function schemaFor(id: string): z.ZodObject {
  if (/^(basic|enhanced)\//.test(id)) return GuideFrontMatter;
  if (isDocument(id)) return DocumentFrontMatter;
  if (isCast(id)) return CastFrontMatter;
  if (id.startsWith('about/')) return AboutFrontMatter;
  return OtherFrontMatter;
}

type Known = {
  competencies: ReadonlyMap<string, string>;
  functions: ReadonlySet<string>;
  documents: ReadonlySet<string>;
  quizzes: ReadonlySet<string>;
  fileExists: (path: string) => boolean;
};

/** Keys that two pages claim. */
export function keysTwice(pages: readonly {id: string; keys: readonly string[]}[]): string[] {
  const owners = new Map<string, string[]>();
  for (const {id, keys} of pages) for (const key of keys) owners.set(key, [...(owners.get(key) ?? []), id]);
  return [...owners]
    .filter(([, ids]) => ids.length > 1)
    .map(([key, ids]) => `docs/${ids.join(' and docs/')}: key: both say "${key}"`);
}

/** Every mistake of one page, as `where: what to do`. */
export function mistakesIn(id: string, frontMatter: Record<string, unknown>, known: Known): string[] {
  const parsed = schemaFor(id).safeParse(frontMatter);
  if (!parsed.success) return parsed.error.issues.map(({path, message}) => `docs/${id}: ${path.join('.')}: ${message}`);
  const {tier, competency, functions, documents = [], quiz, files} = parsed.data as Partial<Guide & ToolkitDocument>;
  const {law, sources = []} = parsed.data as Partial<Guide & ToolkitDocument>;
  const mistakes: string[] = [];
  const say = (what: string) => mistakes.push(`docs/${id}: ${what}`);
  if (competency !== undefined && known.competencies.get(competency) !== tier)
    say(`competency: "${competency}" is not a ${tier} competency of quizzes/framework.yaml`);
  if (/^(basic|enhanced)\//.test(id) && !id.startsWith(`${tier}/${competency}/`))
    say(`tier and competency do not match the folder it lies in`);
  for (const key of functions ?? [])
    if (!known.functions.has(key)) say(`functions: "${key}" is not a job function of quizzes/framework.yaml`);
  const statute = schemaFor(id) === AboutFrontMatter ? undefined : sources.find(isLaw);
  if (statute !== undefined && law === undefined) say(`law: it cites "${statute.key}"; say what was read of the law, and when`);
  if (law !== undefined && statute === undefined) say('law: it cites no statute in its sources');
  for (const document of documents) if (!known.documents.has(document)) say(`documents: there is no docs/toolkit/${document}`);
  if (quiz !== undefined && !known.quizzes.has(quiz)) say(`quiz: there is no quiz "${quiz}"`);
  for (const {path} of files ?? [])
    if (!known.fileExists(path)) say(`files: static/${path} is missing; npm run toolkit makes it`);
  return mistakes;
}
