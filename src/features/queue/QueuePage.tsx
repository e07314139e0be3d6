/** What needs somebody, oldest due first: the list, and beside it on a wide screen what was chosen, with what to do about it. */
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import {useEffect, useRef, useState} from 'react';
import {type QueueGroup, type QueueItem, queueApi, queueGroups} from '../../../server/queue/contract.ts';
import {stepsLeft, useForYou} from '../../api/for-you.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {today} from '../../ui/format/dates.ts';
import {Success} from '../../ui/forms/Success.tsx';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Empty} from '../../ui/layout/Empty.tsx';
import {Page} from '../../ui/Page.tsx';
import {FoundInstead} from './FoundInstead.tsx';
import {ItemPane} from './ItemPane.tsx';
import {QueueList} from './QueueList.tsx';

export default function Queue() {
  return (
    <Page title="Queue" description="What needs you, oldest due first.">
      <Gate place={places.queue}>
        {({role}) => (
          <>
            <Content coordinator={role === 'coordinator'} />
            {role === 'coordinator' && <FoundInstead />}
          </>
        )}
      </Gate>
    </Page>
  );
}

/** While the site is being set up, an empty queue says little. */
function SetUpFirst() {
  const setUp = useForYou()?.setUp;
  if (setUp == null) return null;
  return (
    <>
      {' '}
      Setting up: <Link to={places.setUp.to}>{stepsLeft(setUp)}</Link>
    </>
  );
}

function Content({coordinator}: {coordinator: boolean}) {
  const {state, reload} = useEndpoint(queueApi.list, {});
  /** What was done last; it outlives the list that it empties. */
  const [done, setDone] = useState('');
  const onDone = async (said: string) => {
    await reload();
    setDone(said);
  };
  return (
    <>
      <Success>{done}</Success>
      <Loading state={state}>
        {({items}) =>
          items.length === 0 ? (
            <Nobody coordinator={coordinator} />
          ) : (
            <Items items={items} coordinator={coordinator} onDone={onDone} />
          )
        }
      </Loading>
    </>
  );
}

function Nobody({coordinator}: {coordinator: boolean}) {
  return (
    <Empty>
      <p className="lead">
        Nobody is waiting.
        {coordinator && <SetUpFirst />}
      </p>
      <p>
        Suggestions and questions appear here with the day by which they have an answer, and so do messages that somebody has to
        pass on and invitations that ran out.
      </p>
    </Empty>
  );
}

type Props = {items: QueueItem[]; coordinator: boolean; onDone: (said: string) => Promise<void>};

function Items({items, coordinator, onDone}: Props) {
  const {search} = useLocation();
  const history = useHistory();
  const asked = new URLSearchParams(search);
  const group = asked.get('kind') as QueueGroup | null;
  const inGroup = items.filter((item) => group === null || item.group === group);
  const chosen = inGroup.find(({id}) => id === asked.get('item'));
  const to = (item: string | null, kind = group) =>
    `${places.queue.to}?${new URLSearchParams({...(kind && {kind}), ...(item && {item})})}`.replace(/\?$/, '');
  const groups = (Object.keys(queueGroups) as QueueGroup[])
    .map((key) => ({key, count: items.filter((item) => item.group === key).length}))
    .filter(({count}) => count > 0);
  const late = inGroup.filter(({dueAt}) => dueAt.slice(0, 10) < today()).length;

  /** Where in the list one is working. */
  const place = useRef(0);
  if (chosen) place.current = inGroup.indexOf(chosen);
  // What was chosen is done, or was never here: on to the one that took its place.
  const gone = chosen === undefined && asked.get('item') !== null;
  const instead = to(inGroup[Math.min(place.current, inGroup.length - 1)]?.id ?? null);
  useEffect(() => {
    if (gone) history.replace(instead);
  }, [gone, instead, history]);

  return (
    <>
      <p className="lead" role="status">
        {inGroup.length === 1
          ? 'One thing needs you'
          : `${inGroup.length === 0 ? 'Nothing' : inGroup.length} ${inGroup.length === 0 ? 'needs' : 'things need'} you`}
        {group === null ? '.' : ` under ${queueGroups[group]}.`}
        {late > 0 && ` ${late === 1 ? 'One is' : `${late} are`} late.`}
        {coordinator && <SetUpFirst />}
      </p>
      {(groups.length > 1 || group !== null) && (
        <nav aria-label="Kinds of work" className="not-printed">
          <ul className="chips">
            <li>
              <Link to={to(null, null)} aria-current={group === null ? 'true' : undefined}>
                All
                <span className="facts">{items.length}</span>
              </Link>
            </li>
            {groups.map(({key, count}) => (
              <li key={key}>
                <Link to={to(null, key)} aria-current={key === group ? 'true' : undefined}>
                  {queueGroups[key]}
                  <span className="facts">{count}</span>
                </Link>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className={chosen ? 'queue queue--open' : 'queue'}>
        <QueueList key={group} items={inGroup} chosen={chosen?.id} to={to} />
        {chosen && (
          <ItemPane
            key={chosen.id}
            item={chosen}
            coordinator={coordinator}
            next={after(inGroup, chosen)}
            to={to}
            onDone={onDone}
          />
        )}
      </div>
    </>
  );
}

/** The one that comes after it; the one before it where it is the last. */
function after(items: readonly QueueItem[], item: QueueItem): QueueItem | undefined {
  const at = items.indexOf(item);
  return items[at + 1] ?? items[at - 1];
}
