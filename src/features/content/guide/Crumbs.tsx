/** Where a page stands: its list, and its subject within that. The title below is the last crumb. */
import Link from '@docusaurus/Link';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {useCompetencies} from '../../../ui/Filters.tsx';
import type {DocFacts} from '../PageFacts.tsx';

export function Crumbs() {
  const {frontMatter, metadata} = useDoc();
  const {tier, competency} = frontMatter as DocFacts & {competency?: string};
  const subject = useCompetencies().find(({value}) => value === competency);
  const list = metadata.id.startsWith('screencasts/')
    ? metadata.id === 'screencasts/index'
      ? null
      : {to: '/screencasts', name: 'Screencasts'}
    : tier
      ? {to: '/guides', name: 'Guides'}
      : metadata.id.startsWith('toolkit/') && metadata.id !== 'toolkit/index'
        ? {to: '/toolkit', name: 'Forms and letters'}
        : null;
  if (list === null) return null;
  return (
    <nav className="crumbs" aria-label="Breadcrumbs">
      <ol>
        <li>
          <Link to={list.to}>{list.name}</Link>
        </li>
        {list.to === '/guides' && subject && (
          <li>
            <Link to={`/guides#${subject.value}`}>{subject.name}</Link>
          </li>
        )}
      </ol>
    </nav>
  );
}
