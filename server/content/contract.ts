/** The content manifest: the one interface between the site and the service, written by the build outside the served folder. */
import * as z from 'zod';
import {callers} from '../who/callers.shared.ts';
import {type Power, powers, type Stage, stages, type Variant, variants} from './document-words.shared.ts';

export const PageKind = z.enum(['guide', 'document', 'screencast', 'post', 'about', 'term', 'page', 'action']);
export type PageKind = z.infer<typeof PageKind>;
const Tier = z.enum(['basic', 'enhanced']);

export const ManifestPage = z.object({
  /** Where the page lies. */
  id: z.string(),
  /** Outlives the id when a page is renamed or moved: short links and what people say about a page hold on to it. */
  key: z.string().nullable(),
  /** Keys of pages that this one took the place of. */
  formerly: z.array(z.string()),
  /** Other words by which people look for it. */
  also: z.array(z.string()),
  kind: PageKind,
  url: z.string(),
  title: z.string(),
  description: z.string(),
  tier: Tier.nullable(),
  competency: z.string().nullable(),
  /** Text by section; the first, before any heading, has no anchor. */
  sections: z.array(
    z.object({
      anchor: z.string().nullable(),
      heading: z.string(),
      text: z.string(),
      /** Of a screencast, when its film shows this, in seconds. */
      at: z.number().optional(),
    }),
  ),
  /** What each numbered step says to do. */
  tasks: z.array(z.string()),
  /** The "In your version" steps, each with the section it stands in. */
  steps: z.array(z.object({step: z.string(), title: z.string(), anchor: z.string().nullable()})),
  /** SHA-256 over the LF-normalised body, the title, imported partials and images; not the owner or dates. */
  hash: z.string(),
  owner: z.string().nullable(),
  /** ISO 8601 period between two reviews. */
  review: z.string().nullable(),
  /** About how long it takes to read; null where nobody said. */
  minutes: z.int32().nullable(),
  /** What was read of the law that it states, by its authors; null where it states none. */
  law: z.object({checked: z.string(), read: z.string(), review: z.string()}).nullable().default(null),
  /** Whether it has a place for a standard that the partnership agrees on. */
  standard: z.boolean().default(false),
  /** Of a document of the toolkit: what is said of it, and its files below the site's folder. */
  document: z
    .object({
      version: z.string(),
      stage: z.enum(Object.keys(stages) as [Stage, ...Stage[]]),
      power: z.enum(Object.keys(powers) as [Power, ...Power[]]),
      section: z.string(),
      folder: z.string(),
      files: z.array(
        z.object({
          path: z.string(),
          language: z.string(),
          variant: z.enum(Object.keys(variants) as [Variant, ...Variant[]]),
        }),
      ),
    })
    .nullable()
    .default(null),
  /** Addresses of this site that it links to. */
  links: z.array(z.string()).default([]),
  sources: z.array(z.object({title: z.string(), url: z.string().optional()})),
  /** Of a page of the service, who may open it; null where anybody may. */
  who: z.array(z.enum(callers)).nullable().default(null),
});
export type ManifestPage = z.infer<typeof ManifestPage>;

/** What people say about a page is keyed by this: the key of a page, or quiz and question with a dot between. */
export const ContentKey = z.string().regex(/^[a-z0-9-]{2,60}(\.[a-z0-9-]{2,60})?$/, 'That is not the key of a page or question.');
export const ContentParams = z.object({key: ContentKey});

/** Who said something about content, as the public sees them: a role and an organisation, never a name. */
export const SaidBy = z.object({
  role: z.enum(['enhanced', 'champion', 'coordinator']),
  organisation: z.string().nullable(),
});
export const Manifest = z.object({schema: z.literal('content/1'), pages: z.array(ManifestPage)});
export type Manifest = z.infer<typeof Manifest>;
