/** The service's own pages, so that our search finds them: what they say of themselves, and the words that place-words.ts adds. */
import {createHash} from 'node:crypto';
import {parse} from 'node-html-parser';
import type {ManifestPage} from '../../../server/content/contract.ts';
import type {Caller} from '../../../server/who/callers.shared.ts';
import {actions} from '../../actions.ts';
import {findable} from '../../place-words.ts';

/** `htmlOf` gives a built page by its address. */
export const servicePages = (htmlOf: (url: string) => string): ManifestPage[] => [
  ...actions.map(({to, name, says, who, also}) => pageOf({to, title: name, description: says, who, also, kind: 'action'})),
  ...findable.map(({to, who, also}) => pageOf({to, who, also, kind: 'page', ...headOf(to, htmlOf(to))})),
];

type Given = {
  to: string;
  title: string;
  description: string;
  who: readonly Caller[];
  also: readonly string[];
  kind: 'action' | 'page';
};

/** What is known of guides and documents alone. */
export const unkept = {
  key: null,
  formerly: [],
  tier: null,
  competency: null,
  owner: null,
  review: null,
  minutes: null,
  law: null,
  standard: false,
  document: null,
  links: [],
  sources: [],
} satisfies Partial<ManifestPage>;

function pageOf({to, title, description, who, also, kind}: Given): ManifestPage {
  return {
    ...unkept,
    id: kind === 'action' ? `action${to}` : `service${to}`,
    also: [...also],
    kind,
    url: to,
    title,
    description,
    sections: [{anchor: null, heading: '', text: description}],
    tasks: [],
    steps: [],
    hash: createHash('sha256').update(`${title}\n${description}`).digest('hex'),
    owner: 'coordinator',
    who: who.includes('visitor') ? null : [...who],
  };
}

/** What a page calls itself, without the site's own name, and what it says that it is for. */
function headOf(to: string, html: string): {title: string; description: string} {
  const head = parse(html);
  const title = head.querySelector('title')?.text.replace(/ \| [^|]*$/, '') ?? '';
  const description = head.querySelector('meta[name="description"]')?.getAttribute('content') ?? '';
  if (title === '' || description === '') throw new Error(`${to} needs a title and a description, by which search tells of it.`);
  return {title, description};
}
