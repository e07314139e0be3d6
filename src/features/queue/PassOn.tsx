/** Asking the champion of an organisation to see to something, and taking that back. */
import {useState} from 'react';
import {peopleApi} from '../../../server/people/contract.ts';
import {type QueueItem, queueApi} from '../../../server/queue/contract.ts';
import {call} from '../../api/client.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {Loading} from '../../ui/Loading.tsx';
import {useAction} from '../../ui/useAction.ts';

export function PassOn({item: {id, assigned}, onDone}: {item: QueueItem; onDone: (said: string) => Promise<void>}) {
  const {state} = useEndpoint(peopleApi.choices, {});
  const [chosen, setChosen] = useState('');
  const {run, busy, problem} = useAction();
  const assign = (organisation: string | null) =>
    run(async () => {
      await call(queueApi.assign, {params: {id}, body: {organisation}});
      await onDone(organisation === null ? 'Taken back.' : 'Passed on. The champion finds it in their queue.');
    });
  if (assigned)
    return (
      <p className="actions pass-on">
        <span role="status">The champion of {assigned.name} was asked to see to it.</span>
        <button type="button" className="link-button" aria-disabled={busy} onClick={() => assign(null)}>
          Take it back
        </button>
        {problem && <span role="alert">{problem}</span>}
      </p>
    );
  return (
    <Loading state={state}>
      {({organisations}) => (
        <p className="actions pass-on">
          <label>
            Ask the champion of{' '}
            <select className="input" value={chosen} onChange={({target}) => setChosen(target.value)}>
              <option value="">Choose an organisation</option>
              {organisations.map(({id: key, name}) => (
                <option key={key} value={key}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <button
            type="button"
            className="button button--quiet"
            aria-disabled={busy || chosen === ''}
            onClick={() => chosen !== '' && assign(chosen)}
          >
            Pass it on
          </button>
          {problem && <span role="alert">{problem}</span>}
        </p>
      )}
    </Loading>
  );
}
