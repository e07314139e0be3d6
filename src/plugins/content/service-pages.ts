/** The service's own pages, so that our search finds them: what they say of themselves, and the words that places.ts adds. */
import {createHash} from 'node:crypto';
import {parse} from 'node-html-parser';
import type {ManifestPage} from '../../../server/content/contract.ts';
import {findable} from '../../places.ts';

/** `htmlOf` gives a built page by its address. */
export const servicePages = (htmlOf: (url: string) => string): ManifestPage[] =>
  findable.map(({to, who, also}) => {
    const {title, description} = headOf(to, htmlOf(to));
    return {
      id: `service${to}`,
      key: null,
      formerly: [],
      also: [...also],
      kind: 'page',
      url: to,
      title,
      description,
      tier: null,
      competency: null,
      sections: [{anchor: null, heading: '', text: description}],
      tasks: [],
      steps: [],
      hash: createHash('sha256').update(`${title}\n${description}`).digest('hex'),
      owner: 'coordinator',
      review: null,
      minutes: null,
      sources: [],
      who: who.includes('visitor') ? null : [...who],
    };
  });

/** What a page calls itself, without the site's own name, and what it says that it is for. */
function headOf(to: string, html: string): {title: string; description: string} {
  const head = parse(html);
  const title = head.querySelector('title')?.text.replace(/ \| [^|]*$/, '') ?? '';
  const description = head.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  if (title === '' || description === '') throw new Error(`${to} needs a title and a description, by which search tells of it.`);
  return {title, description};
}
