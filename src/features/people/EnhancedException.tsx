/** Letting somebody take enhanced quizzes before their basic tier is current. */

import {useRef} from 'react';
import {pathsApi} from '../../../server/paths/contract.ts';
import type {Person} from '../../../server/who/contract.ts';
import {call} from '../../api/client.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {formatDate} from '../../ui/format/dates.ts';
import {ErrorSummary, SubmitButton, TextField} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {Loading} from '../../ui/Loading.tsx';
import {useAction} from '../../ui/useAction.ts';

export function EnhancedException({person: {id, name}}: {person: Person}) {
  const {state, reload} = useEndpoint(pathsApi.exception, {params: {id}});
  const {run, busy, problem} = useAction();
  const summary = useRef<HTMLElement>(null);
  // What was pressed is gone now.
  const reread = async () => {
    await reload();
    summary.current?.focus();
  };
  const takeBack = () =>
    run(async () => {
      await call(pathsApi.disallow, {params: {id}});
      await reread();
    });
  return (
    <details>
      <summary ref={summary}>Enhanced quizzes before the basic tier</summary>
      <Loading state={state}>
        {({exception}) =>
          exception === null ? (
            <Allow id={id} name={name} onAllowed={reread} />
          ) : (
            <>
              <p>
                Allowed since {formatDate(exception.grantedAt)}: “{exception.reason}”
              </p>
              <p className="actions">
                <button type="button" className="button button--quiet" aria-disabled={busy} onClick={takeBack}>
                  Take the exception back
                </button>
              </p>
            </>
          )
        }
      </Loading>
      {problem && <p role="alert">{problem}</p>}
    </details>
  );
}

function Allow({id, name, onAllowed}: {id: string; name: string; onAllowed: () => Promise<void>}) {
  const form = useForm({
    initial: {reason: ''},
    schema: pathsApi.allow.body,
    toInput: ({reason}) => ({reason}),
    send: async (body) => {
      await call(pathsApi.allow, {params: {id}, body});
      await onAllowed();
    },
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate aria-label={`Let ${name} take enhanced quizzes`}>
      <ErrorSummary {...form} />
      <TextField
        form={form}
        name="reason"
        label="Why they may go on without the basic tier"
        hint="It is kept with the day, for whoever looks later. Their basic quizzes stay on their path."
      />
      <SubmitButton sending={form.sending}>Allow it</SubmitButton>
    </form>
  );
}
