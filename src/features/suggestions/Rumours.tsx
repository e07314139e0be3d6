/** The rumours that people asked about, each with what is known. */
import Link from '@docusaurus/Link';
import {useEffect, useState} from 'react';
import {formatDate} from '../../ui/format/dates.ts';
import {Waiting} from '../../ui/Loading.tsx';
import {NeedsScript} from '../../ui/NeedsScript.tsx';
import {RenderedHtml} from '../../ui/RenderedHtml.tsx';

type Rumour = {id: string; title: string; verdict: string; day: string; sourcesHtml: string};
type State = {step: 'loading'} | {step: 'failed'} | {step: 'loaded'; rumours: Rumour[]};

export function Rumours() {
  const [state, setState] = useState<State>({step: 'loading'});
  useEffect(() => {
    read().then(
      (rumours) => setState({step: 'loaded', rumours}),
      () => setState({step: 'failed'}),
    );
  }, []);
  return (
    // Search finds the posts themselves.
    <div data-search="off">
      <p>
        <Link className="button" to="/suggestions/new">
          Ask us to check a rumour
        </Link>
      </p>
      <NeedsScript />
      {state.step === 'loading' && <Waiting />}
      {state.step === 'failed' && <p role="alert">The list could not be loaded. Reload the page.</p>}
      {state.step === 'loaded' && <List rumours={state.rumours} />}
    </div>
  );
}

function List({rumours}: {rumours: Rumour[]}) {
  if (rumours.length === 0)
    return (
      <p>
        Nobody has asked about a rumour yet. Heard something about the system?{' '}
        <Link to="/suggestions/new">Ask for it to be checked</Link>.
      </p>
    );
  return (
    <>
      <p>{rumours.length === 1 ? 'One rumour' : `${rumours.length} rumours`}</p>
      <ul className="lines">
        {rumours.map(({id, title, verdict, day, sourcesHtml}) => (
          <li key={id}>
            <Link to={`/suggestions/${id}`}>“{title}”</Link>
            <strong>{verdict}</strong>
            <span className="facts">{day}</span>
            {sourcesHtml !== '' && <RenderedHtml html={sourcesHtml} />}
          </li>
        ))}
      </ul>
    </>
  );
}

async function read(): Promise<Rumour[]> {
  const [{call}, {suggestionsApi, verdictNames}] = await Promise.all([
    import('../../api/client.ts'),
    import('../../../server/suggestions/contract.ts'),
  ]);
  const {rumours} = await call(suggestionsApi.rumours, {});
  return rumours.map(({verdict, receivedOn, checkedOn, ...rumour}) => ({
    ...rumour,
    verdict: verdict === null ? 'Waiting for a verdict' : verdictNames[verdict],
    day: checkedOn === null ? `Asked on ${formatDate(receivedOn)}` : `Checked on ${formatDate(checkedOn)}`,
  }));
}
