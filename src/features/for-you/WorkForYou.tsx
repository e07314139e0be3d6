/** For those who run the site: how much waits, and how far it is set up. */
import Link from '@docusaurus/Link';
import type {ForYou} from '../../../server/for-you/contract.ts';
import {stepsLeft} from '../../api/for-you.ts';
import {places} from '../../places.ts';

export function WorkForYou({queue, setUp}: Pick<ForYou, 'queue' | 'setUp'>) {
  if (queue === null && setUp === null) return null;
  return (
    <ul className="plain work-for-you">
      {setUp && (
        <li>
          <Link to={places.setUp.to}>Setting up: {stepsLeft(setUp)}</Link>
        </li>
      )}
      {queue && (
        <li>
          <Link to={places.queue.to}>{queue.all === 0 ? 'Nobody is waiting' : `${queue.all} in the queue`}</Link>
          {queue.late > 0 && <span className="pill pill--bad">{queue.late} late</span>}
        </li>
      )}
    </ul>
  );
}
