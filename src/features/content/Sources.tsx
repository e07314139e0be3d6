/** Where a page has its facts from. */
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import type {Citation} from '../../plugins/content/sources.ts';

export function Sources() {
  const {sources} = useDoc().frontMatter as {sources?: Citation[]};
  if (sources === undefined) return null;
  return (
    <details className="sources">
      <summary>{sources.length === 1 ? 'One source' : `${sources.length} sources`}: where this page has its facts from</summary>
      <ul>
        {sources.map(({title, detail, url}) => (
          <li key={title}>
            {url ? <a href={url}>{title}</a> : title}
            {detail && `. ${detail}`}
          </li>
        ))}
      </ul>
    </details>
  );
}
