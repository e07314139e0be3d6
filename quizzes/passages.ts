/** The passages that teach the questions: where they stand on the site, and on which pages. */

import type {AnyQuestion} from './types/kinds.ts';
import {sourcesOf} from './types/kinds.ts';

/** `docs/basic/find/x.mdx#steps` → `/basic/find/x#steps`, the address on the site. */
export function passageUrl(source: string): string {
  return source.replace(/^docs/, '').replace(/\.mdx?(?=#)/, '');
}

type Page = {key: string | null; url: string};

/** Keys of the pages that teach a question. */
export function teachingPages(pages: readonly Page[], question: AnyQuestion): string[] {
  const urls = new Set(sourcesOf(question).map((source) => passageUrl(source).split('#')[0]));
  return pages.flatMap(({key, url}) => (key !== null && urls.has(url) ? [key] : []));
}
