/** What readers said of pages: words to deal with, and the counts of a year by competency. */

import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {useEffect, useRef} from 'react';
import {type FeedbackOverview, feedbackApi, type Feedback as Given, verdictNames} from '../../../server/feedback/contract.ts';
import {call} from '../../api/client.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {useCompetencies} from '../../ui/Filters.tsx';
import {formatDate} from '../../ui/format/dates.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {ScrollTable} from '../../ui/ScrollTable.tsx';
import {useAction} from '../../ui/useAction.ts';

export default function Feedback() {
  return (
    <Page title="Feedback on pages" description="What readers said about guides and documents.">
      <Gate place={places.feedback}>{() => <Content />}</Gate>
    </Page>
  );
}

function Content() {
  const {state, reload} = useEndpoint(feedbackApi.read, {});
  const {hash} = useLocation();
  const isLoaded = state.step === 'loaded';
  // The queue leads to a page's first line, which is there only now.
  useEffect(() => {
    if (isLoaded && hash !== '') document.querySelector<HTMLElement>(`[data-page="${CSS.escape(hash.slice(1))}"] a`)?.focus();
  }, [isLoaded, hash]);
  return (
    <Loading state={state}>
      {({open, total, settled, counts}) => (
        <>
          <section aria-labelledby="open">
            <h2 id="open">To deal with</h2>
            <p role="status">
              {total > open.length ? `The newest ${open.length} of ${total}.` : total === 0 ? '' : `${total} to deal with.`}
            </p>
            {open.length === 0 ? (
              <p>Nothing is open. What readers write below a guide or document appears here.</p>
            ) : (
              <Lines feedback={open} settles onChange={reload} />
            )}
          </section>
          <Counts counts={counts} />
          {settled.length > 0 && (
            <section aria-labelledby="settled">
              <h2 id="settled">Done</h2>
              <Lines feedback={settled} settles={false} onChange={reload} />
            </section>
          )}
        </>
      )}
    </Loading>
  );
}

type LinesProps = {feedback: Given[]; settles: boolean; onChange: () => Promise<void>};

function Lines({feedback, settles, onChange}: LinesProps) {
  const {run, busy, problem} = useAction();
  const list = useRef<HTMLUListElement>(null);
  const settle = (id: string) => async () => {
    await call(feedbackApi.settle, {params: {id}, body: {settled: settles}});
    await onChange();
    // The line that was pressed is gone; the next one is first now.
    setTimeout(() => list.current?.querySelector('button')?.focus());
  };
  return (
    <>
      {problem && <p role="alert">{problem}</p>}
      <ul className="lines" ref={list}>
        {feedback.map(({id, verdict, words, receivedOn, changed, key, page}) => (
          <li key={id} data-page={key}>
            {page ? <Link to={page.url}>{page.title}</Link> : <strong>A page that is gone</strong>}
            <span className="facts">
              {verdictNames[verdict]}, {formatDate(receivedOn)}
              {changed && page && '; the page has changed since'}
            </span>
            <span className="as-typed">{words}</span>
            <button type="button" className="button button--quiet" aria-disabled={busy} onClick={() => run(settle(id))}>
              {settles ? 'Mark as done' : 'Open it again'}
              <span className="visually-hidden">: {page?.title}</span>
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}

function Counts({counts}: Pick<FeedbackOverview, 'counts'>) {
  const names = new Map(useCompetencies().map(({value, name}) => [value, name]));
  if (counts.length === 0) return null;
  return (
    <section aria-labelledby="counts">
      <h2 id="counts">In the last year</h2>
      <ScrollTable label="Feedback by subject">
        <table>
          <thead>
            <tr>
              <th scope="col">Subject</th>
              <th scope="col">Helpful</th>
              <th scope="col">Not helpful</th>
              <th scope="col">Something is wrong</th>
            </tr>
          </thead>
          <tbody>
            {counts.map(({competency, yes, no, wrong}) => (
              <tr key={competency}>
                <th scope="row">{names.get(competency ?? '') ?? 'No subject'}</th>
                <td>{yes}</td>
                <td>{no}</td>
                <td>{wrong}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <p className="facts">Clicks, not people: somebody may click twice, and most click nothing.</p>
    </section>
  );
}
