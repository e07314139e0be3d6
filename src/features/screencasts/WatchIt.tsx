/** On a page whose task a screencast shows: where to watch it. */
import Link from '@docusaurus/Link';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {usePluginData} from '@docusaurus/useGlobalData';
import {CirclePlay} from 'lucide-react';
import {clockOf} from '../../../server/screencasts/cast.shared.ts';
import type {ContentData} from '../../plugins/content/index.ts';

export function WatchIt() {
  const {screencasts} = usePluginData('waymark-content') as ContentData;
  const {permalink} = useDoc().metadata;
  const here = screencasts.filter(({guide}) => guide === permalink);
  if (here.length === 0) return null;
  return (
    <ul className="watch-it not-printed" data-search="off" aria-label="Screencasts">
      {here.map(({url, title, duration}) => (
        <li key={url}>
          <CirclePlay aria-hidden size={18} /> <Link to={url}>Watch: {title}</Link>
          <span className="facts">{clockOf(duration)}</span>
        </li>
      ))}
    </ul>
  );
}
