/** What was said to the reader and not read yet. */
import Link from '@docusaurus/Link';
import type {Notice} from '../../../server/posts/notices/contract.ts';
import {formatDate} from '../../ui/format/dates.ts';

export function Notices({notices}: {notices: readonly Notice[]}) {
  return (
    <ul className="lines notices">
      {notices.map(({post, sentence, url, on}) => (
        <li key={post}>
          <Link to={url}>{sentence}</Link>
          <span className="facts">{formatDate(on)}</span>
        </li>
      ))}
    </ul>
  );
}
