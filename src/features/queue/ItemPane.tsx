/** What was chosen in the queue: who waits since when, what to do, and on to the next. */
import Link from '@docusaurus/Link';
import {X} from 'lucide-react';
import {useEffect, useRef} from 'react';
import type {QueueItem} from '../../../server/queue/contract.ts';
import {formatDate, formatDay} from '../../ui/format/dates.ts';
import {PassOn} from './PassOn.tsx';
import {QueueWork} from './QueueWork.tsx';

type Props = {
  item: QueueItem;
  coordinator: boolean;
  next: QueueItem | undefined;
  to: (item: string | null) => string;
  onDone: (said: string) => Promise<void>;
};

export function ItemPane({item, coordinator, next, to, onDone}: Props) {
  const {title, kind, waiting, since, dueAt, url, action, group, mayBePassedOn} = item;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus({preventScroll: false});
  }, []);
  return (
    <section className="queue-pane" aria-label="What was chosen">
      <p className="queue-pane-top">
        <span className="pill">{kind}</span>
        <Link to={to(null)} className="queue-close">
          <X aria-hidden size={18} /> Close
        </Link>
      </p>
      <h2 ref={heading} tabIndex={-1}>
        {title}
      </h2>
      <p className="facts">
        Waiting since {formatDate(since)}
        {waiting && `: ${waiting}`}. Due by {formatDay(dueAt)}.
      </p>
      <QueueWork item={item} onDone={() => onDone(`Answered: ${title}`)} />
      <p className="actions">
        <Link className="button button--quiet" to={url}>
          {group === 'questions' ? 'Open its page' : action}
        </Link>
        {next && <Link to={to(next.id)}>Next: {next.title}</Link>}
      </p>
      {coordinator && mayBePassedOn && <PassOn item={item} onDone={onDone} />}
    </section>
  );
}
