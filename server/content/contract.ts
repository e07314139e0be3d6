/** The content manifest: the one interface between the site and the service, written by the build outside the served folder. */
import * as z from 'zod';

export const PageKind = z.enum(['guide', 'document', 'screencast', 'post', 'about', 'term']);
export type PageKind = z.infer<typeof PageKind>;
const Tier = z.enum(['basic', 'enhanced']);

export const ManifestPage = z.object({
  /** Stable within the site: what people say about a page is keyed by it. */
  id: z.string(),
  kind: PageKind,
  url: z.string(),
  title: z.string(),
  description: z.string(),
  tier: Tier.nullable(),
  competency: z.string().nullable(),
  /** Text by section; the first, before any heading, has no anchor. */
  sections: z.array(z.object({anchor: z.string().nullable(), heading: z.string(), text: z.string()})),
  /** SHA-256 over the LF-normalised body, the title, imported partials and images; not the owner or dates. */
  hash: z.string(),
  owner: z.string().nullable(),
  /** ISO 8601 period between two reviews. */
  review: z.string().nullable(),
  sources: z.array(z.object({title: z.string(), url: z.string().optional()})),
});
export type ManifestPage = z.infer<typeof ManifestPage>;

export const Manifest = z.object({schema: z.literal('content/1'), pages: z.array(ManifestPage)});
export type Manifest = z.infer<typeof Manifest>;
