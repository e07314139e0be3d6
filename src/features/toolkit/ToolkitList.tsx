/** Every document of the toolkit, a line each. */
import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import type {ContentData} from '../../plugins/content/index.ts';
import {useStates} from '../content/content.ts';
import {StateOf} from '../content/StateTag.tsx';

export function ToolkitList() {
  const {documents} = usePluginData('waymark-content') as ContentData;
  const states = useStates();
  const list = Object.entries(documents).sort(([, a], [, b]) => a.title.localeCompare(b.title));
  return (
    <>
      <p data-search="off">{list.length} documents</p>
      <ul className="lines" data-search="off">
        {list.map(([id, {title, url, description, version, formats}]) => (
          <li key={id}>
            <Link to={url}>{title}</Link>
            <span>{description}</span>
            <span className="facts facts--row">
              <span>
                {version} · {formats.join(', ')}
              </span>
              <StateOf state={states.get(url)} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
