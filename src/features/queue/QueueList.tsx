/** The rows of the queue, by how soon each is due, twenty at a time; keys j, k and Enter. */
import Link from '@docusaurus/Link';
import {useEffect, useRef, useState} from 'react';
import type {QueueItem} from '../../../server/queue/contract.ts';
import {formatDate, today} from '../../ui/format/dates.ts';
import {DuePill} from '../posts/DuePill.tsx';
import {singleKeysAreOn} from '../search/single-keys.ts';
import {isTyping} from '../search/useShortcut.ts';

const aTime = 20;
type Props = {items: readonly QueueItem[]; chosen: string | undefined; to: (item: string) => string};

export function QueueList({items, chosen, to}: Props) {
  const list = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(aTime);
  useEffect(() => {
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  });

  function move(event: KeyboardEvent): void {
    if (isTyping(event) || !singleKeysAreOn()) return;
    const step = {j: 1, k: -1}[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('.queue-row div > a') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
  }

  const visible = items.slice(0, shown);
  const soon = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const groups = [
    {name: 'Late', items: visible.filter(({dueAt}) => dueAt.slice(0, 10) < today())},
    {name: 'Due within a week', items: visible.filter(({dueAt}) => dueAt.slice(0, 10) >= today() && dueAt.slice(0, 10) <= soon)},
    {name: 'Later', items: visible.filter(({dueAt}) => dueAt.slice(0, 10) > soon)},
  ].filter((group) => group.items.length > 0);
  return (
    <div ref={list} className="queue-list">
      {groups.map((group, at) => (
        <section key={group.name} aria-label={group.name}>
          <h2>
            {group.name} <span className="facts">{group.items.length}</span>
          </h2>
          <ol className={at === 0 ? 'rows rows-first' : 'rows'}>
            {group.items.map((item) => (
              <li key={item.id} className="queue-row">
                <div>
                  <Link to={to(item.id)} aria-current={item.id === chosen ? 'true' : undefined}>
                    {item.title}
                    {/* Nobody is named there: the day tells one link from another. */}
                    {item.group === 'anonymous' && <span className="visually-hidden">, sent {formatDate(item.since)}</span>}
                  </Link>
                  <p>
                    <strong>{item.kind}</strong>
                    {item.waiting && ` · ${item.waiting}`}
                    {item.group === 'anonymous' && ` · since ${formatDate(item.since)}`}
                  </p>
                </div>
                <p className="row-end">
                  {item.assigned && (
                    <span className="pill pill--action">
                      {item.assigned.yours ? 'Passed to you' : `With ${item.assigned.name}`}
                    </span>
                  )}
                  <DuePill on={item.dueAt} />
                </p>
                {/* A question is answered beside the list; everything else on its own page. */}
                <Link className="row-do" to={item.kind === 'Question' ? to(item.id) : item.url}>
                  {item.kind === 'Question' ? 'Answer' : item.action}
                  <span className="visually-hidden">: {item.title}</span>
                </Link>
              </li>
            ))}
          </ol>
        </section>
      ))}
      {shown < items.length && (
        <p>
          <button type="button" className="button button--quiet" onClick={() => setShown(shown + aTime)}>
            Show {Math.min(aTime, items.length - shown)} more
          </button>
        </p>
      )}
      <p className="facts wide-only">
        Keys: <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>Enter</kbd> opens.
      </p>
    </div>
  );
}
