/** What needs somebody: one column, oldest due first, keys j, k and Enter. */

import Link from '@docusaurus/Link';
import {useEffect, useRef} from 'react';
import {type QueueItem, queueApi} from '../../../server/queue/contract.ts';
import {searchApi} from '../../../server/search/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {formatDate, today} from '../../ui/dates.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {Due} from '../posts/Due.tsx';
import {singleKeysAreOn} from '../search/single-keys.ts';
import {isTyping} from '../search/useShortcut.ts';

export default function Queue() {
  return (
    <Page title="Queue" description="What needs you, oldest due first.">
      <Gate place={places.queue}>
        {({role}) => (
          <>
            <Content />
            {role === 'coordinator' && <FoundInstead />}
          </>
        )}
      </Gate>
    </Page>
  );
}

function Content() {
  const {state} = useEndpoint(queueApi.list, {});
  return <Loading state={state}>{({items}) => (items.length === 0 ? <Empty /> : <Items items={items} />)}</Loading>;
}

/** What the lists of similar posts are good for. A number, and nothing about whom. */
function FoundInstead() {
  const {state} = useEndpoint(searchApi.foundCount, {});
  if (state.step !== 'loaded' || state.value.count === 0) return null;
  const {count} = state.value;
  return (
    <p className="facts">
      In the last 90 days people who were writing a post opened one that was there already{' '}
      {count === 1 ? 'once' : `${count} times`}.
    </p>
  );
}

function Empty() {
  return (
    <>
      <p className="lead">Nobody is waiting.</p>
      <p>
        Suggestions and questions appear here with the day by which they have an answer, and so do messages that somebody has to
        pass on and invitations that ran out.
      </p>
    </>
  );
}

function Items({items}: {items: QueueItem[]}) {
  const list = useRef<HTMLDivElement>(null);

  useEffect(() => {
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  });

  function move(event: KeyboardEvent): void {
    if (isTyping(event) || !singleKeysAreOn()) return;
    const step = {j: 1, k: -1}[event.key];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const links = [...(list.current?.querySelectorAll<HTMLAnchorElement>('.button') ?? [])];
    const at = links.indexOf(document.activeElement as HTMLAnchorElement);
    links[Math.min(Math.max(at + step, 0), links.length - 1)]?.focus();
  }

  const soon = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
  const groups = [
    {name: 'Late', items: items.filter(({dueAt}) => dueAt.slice(0, 10) < today())},
    {name: 'Due within a week', items: items.filter(({dueAt}) => dueAt.slice(0, 10) >= today() && dueAt.slice(0, 10) <= soon)},
    {name: 'Later', items: items.filter(({dueAt}) => dueAt.slice(0, 10) > soon)},
  ].filter((group) => group.items.length > 0);
  return (
    <div ref={list}>
      <p className="lead">
        {items.length === 1 ? 'One thing needs you.' : `${items.length} things need you.`}
        {groups[0]?.name === 'Late' && ` ${groups[0].items.length === 1 ? 'One is' : `${groups[0].items.length} are`} late.`}
      </p>
      <p className="facts wide-only">
        Keys: <kbd>j</kbd> next, <kbd>k</kbd> previous, <kbd>Enter</kbd> opens.
      </p>
      {groups.map((group) => (
        <section key={group.name} aria-label={group.name}>
          <h2>{group.name}</h2>
          <ol className="lines">
            {group.items.map(({id, kind, title, waiting, since, dueAt, url, action}) => (
              <li key={id}>
                <strong>{title}</strong>
                <span className="facts facts--row">
                  <span>{kind}</span>
                  <Due on={dueAt} />
                </span>
                <span className="facts">
                  Waiting since {formatDate(since)}
                  {waiting && `: ${waiting}`}
                </span>
                <Link className="button button--quiet" to={url}>
                  {action}
                </Link>
              </li>
            ))}
          </ol>
        </section>
      ))}
    </div>
  );
}
