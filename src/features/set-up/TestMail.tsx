/** Whether mail works, tried with one press. */
import {useState} from 'react';
import {setUpApi} from '../../../server/set-up/contract.ts';
import {call} from '../../api/client.ts';
import {useAction} from '../../ui/useAction.ts';

export function TestMail() {
  const {run, busy, problem} = useAction();
  const [sent, setSent] = useState(false);
  return (
    <p className="actions">
      <button
        type="button"
        className="button button--quiet"
        aria-disabled={busy}
        onClick={() =>
          run(async () => {
            await call(setUpApi.testMail, {});
            setSent(true);
          })
        }
      >
        Send yourself a message
      </button>
      <span role="status">{sent && 'It is on its way to you. Where it does not arrive, the outbox says why.'}</span>
      {problem && <span role="alert">{problem}</span>}
    </p>
  );
}
