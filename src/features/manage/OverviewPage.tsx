/** How the site stands, at a glance: what waits, what is checked and described, what happened this week. */
import Link from '@docusaurus/Link';
import {type Overview as Figures, overviewApi} from '../../../server/overview/contract.ts';
import {queueApi} from '../../../server/queue/contract.ts';
import {trainingNeedsApi} from '../../../server/training-needs/contract.ts';
import {gapsOf} from '../../../server/training-needs/gaps.shared.ts';
import {callerOf} from '../../../server/who/callers.shared.ts';
import type {Person} from '../../../server/who/contract.ts';
import {stepsLeft, useForYou} from '../../api/for-you.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {DuePill} from '../posts/DuePill.tsx';
import {Service} from './Service.tsx';

export default function Overview() {
  return (
    <Page title="Overview" description="What needs doing, and how far the site has come.">
      <Gate place={places.manage}>{(person) => <Content person={person} />}</Gate>
    </Page>
  );
}

function Content({person}: {person: Person}) {
  const {state} = useEndpoint(overviewApi.read, {});
  const waits = useForYou();
  const opens = (who: readonly string[]) => who.includes(callerOf(person));
  return (
    <Loading state={state}>
      {(figures) => (
        <>
          {figures.service && !figures.service.https && (
            <p className="notice notice--warn">
              <strong>The connection is not encrypted.</strong> Ask whoever runs the server for HTTPS before people sign in from
              elsewhere.
            </p>
          )}
          {waits?.queue && waits.queue.all > 0 && <FirstInQueue {...waits.queue} />}
          {waits?.setUp && (
            <p className="notice">
              <strong>Setting up: {stepsLeft(waits.setUp)}</strong> <Link to={places.setUp.to}>Carry on setting up</Link>
            </p>
          )}
          <ul className="figures">
            <Part
              to={opens(places.review.who) ? `${places.review.to}?kind=guide` : '/guides'}
              name="Guides checked"
              left="to check"
              {...figures.guides}
            />
            {figures.steps && (
              <Part
                to={places.stepsToDescribe.to}
                name={`Steps described for ${figures.steps.system}`}
                left="to describe"
                {...figures.steps}
              />
            )}
            {figures.assessed && <Gaps assessed={figures.assessed} />}
          </ul>
          {figures.service && <Service {...figures.service} />}
          <h2>This week</h2>
          <Week {...figures.week} />
        </>
      )}
    </Loading>
  );
}

type FigureProps = {to: string; name: string; value: string; more: string; bar?: {done: number; of: number}};

function Figure({to, name, value, more, bar}: FigureProps) {
  return (
    <li>
      <Link to={to}>
        <span>{name}</span>
        <strong>{value}</strong>
        {/* The words beside it say the same. */}
        {bar && <progress aria-hidden value={bar.done} max={Math.max(bar.of, 1)} />}
        <span className="facts">{more}</span>
      </Link>
    </li>
  );
}

/** What to train first; how many took part stands beside it, because a gap among few is no plan. */
function Gaps({assessed}: {assessed: NonNullable<Figures['assessed']>}) {
  const {state} = useEndpoint(trainingNeedsApi.read, {query: {}});
  const gaps = state.step === 'loaded' ? gapsOf(state.value) : undefined;
  const [first] = gaps ?? [];
  const took = `${assessed.done} of ${assessed.of} people took a quiz`;
  if (gaps === undefined)
    return <Figure to={places.needs.to} name="Training gaps" value={state.step === 'failed' ? '–' : '…'} more={took} />;
  return (
    <Figure
      to={places.needs.to}
      name="Training gaps"
      value={String(gaps.length)}
      more={first ? `First: ${first.competency.name}${first.place.kind === 'all' ? '' : `, ${first.name}`} →` : took}
    />
  );
}

type PartProps = {to: string; name: string; left: string; done: number; of: number};

function Part({done, of, left, ...rest}: PartProps) {
  const more = of === 0 ? 'none yet' : done === of ? 'all done' : `${of - done} ${left} →`;
  return <Figure {...rest} value={`${done} of ${of}`} more={more} bar={{done, of}} />;
}

/** So many of the queue's first. */
const mostShown = 4;

function FirstInQueue({all, late}: {all: number; late: number}) {
  const {state} = useEndpoint(queueApi.list, {});
  return (
    <section className="panel first-in-queue" aria-labelledby="first-in-queue">
      <div className="first-in-queue-top">
        <h2 id="first-in-queue">
          {late === 0
            ? all === 1
              ? 'One thing needs you'
              : `${all} things need you`
            : `${late} of the ${all} things waiting are late`}
        </h2>
        <Link className="button button--next" to={places.queue.to}>
          Open the queue
        </Link>
      </div>
      <Loading state={state}>
        {({items}) => (
          <ol className="rows">
            {items.slice(0, mostShown).map((item) => (
              <li key={item.id}>
                <div>
                  <Link to={`${places.queue.to}?${new URLSearchParams({item: item.id})}`}>{item.title}</Link>
                  <p>
                    {item.kind}
                    {item.waiting && ` · ${item.waiting}`}
                  </p>
                </div>
                <p className="row-end">
                  <DuePill on={item.dueAt} />
                </p>
              </li>
            ))}
          </ol>
        )}
      </Loading>
    </section>
  );
}

const list = new Intl.ListFormat('en-GB');

function Week({asked, suggested, answered, verified, joined}: Figures['week']) {
  const lines = [
    [asked, asked === 1 ? 'question was asked' : 'questions were asked'],
    [suggested, suggested === 1 ? 'suggestion was made' : 'suggestions were made'],
    [answered, answered === 1 ? 'post was answered or settled' : 'posts were answered or settled'],
    [verified, verified === 1 ? 'page was checked' : 'pages were checked'],
    [joined, joined === 1 ? 'person joined' : 'people joined'],
  ] as const;
  const happened = lines.filter(([number]) => number > 0);
  if (happened.length === 0) return <p>Nothing was asked, answered or checked in the last seven days.</p>;
  return <p>In the last seven days {list.format(happened.map(([number, what]) => `${number} ${what}`))}.</p>;
}
