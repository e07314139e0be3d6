/** The other tasks of a subject, at the end of a guide, or the other documents of a stage: on a phone nothing else leads to them. */
import Link from '@docusaurus/Link';
import {useDoc, useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {ContentData} from '../../../plugins/content/index.ts';

export function MoreInSubject() {
  const {permalink} = useDoc().metadata;
  const {documents} = usePluginData('waymark-content') as ContentData;
  const stageAt = (url: string) => Object.values(documents).find((each) => each.url === url)?.stage;
  const category = (useDocsSidebar()?.items ?? []).find(
    (item) => item.type === 'category' && item.items.some((each) => each.type === 'link' && each.href === permalink),
  );
  if (category?.type !== 'category') return null;
  const stage = stageAt(permalink);
  const others = category.items
    .flatMap((each) => (each.type === 'link' && each.href !== permalink ? [each] : []))
    // The list of all documents has them already; each leads to those of its own stage, and to that list.
    .filter(({href}) => stageAt(href) === undefined || stageAt(href) === stage);
  if (others.length === 0) return null;
  return (
    <nav className="more-in-subject" aria-labelledby="more-in-subject">
      <h2 id="more-in-subject">More in {category.label}</h2>
      <ul>
        {others.map(({href, label}) => (
          <li key={href}>
            <Link to={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
