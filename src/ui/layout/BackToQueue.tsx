/** After something was settled: back to what still waits, for those who have a queue. */
import Link from '@docusaurus/Link';
import {useForYou} from '../../api/for-you.ts';
import {places} from '../../places.ts';

export function BackToQueue() {
  const queue = useForYou()?.queue;
  if (queue == null) return null;
  return (
    <Link to={places.queue.to}>
      {queue.all === 0 ? 'Back to the queue: nobody is waiting' : `Back to the queue: ${queue.all} left`}
    </Link>
  );
}
