/** What a page is, by where it lies below docs/. */
import type {PageKind} from '../../../server/content/contract.ts';

/** Lists are pages like others. */
export const isDocument = (id: string): boolean => /^toolkit\/(?!index)/.test(id);
export const isCast = (id: string): boolean => /^screencasts\/(?!index)/.test(id);

/** What a page shows besides its own words. */
export function madeFrom(kind: PageKind, key: string, source: string): string[] {
  if (kind === 'document') return [`@site/docs/toolkit/_sources/${key}.md`];
  return kind === 'screencast' ? [source.replace('index.mdx', 'cast.json')] : [];
}

export function kindOf(id: string): PageKind {
  if (/^(basic|enhanced)\//.test(id)) return 'guide';
  if (isDocument(id)) return 'document';
  if (isCast(id)) return 'screencast';
  return 'about';
}
