/** Every document of the toolkit, a line each. */
import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {ContentData} from '../plugins/content/index.ts';

export function ToolkitList() {
  const {documents} = usePluginData('waymark-content') as ContentData;
  const list = Object.entries(documents).sort(([, a], [, b]) => a.title.localeCompare(b.title));
  return (
    <>
      <p data-search="off">{list.length} documents</p>
      <ul className="lines" data-search="off">
        {list.map(([id, {title, url, description, version, formats}]) => (
          <li key={id}>
            <Link to={url}>{title}</Link>
            <span>{description}</span>
            <span className="facts">
              {version} · {formats.join(', ')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
