/** For the coordinator: hold something back, remove it, or show it again. Each can be taken back. */
import {useState} from 'react';
import {type Hidden, postsApi} from '../../../server/posts/contract.ts';
import {call} from '../../api/client.ts';
import {useSession} from '../../api/session.ts';
import {formatDate} from '../dates.ts';
import {ErrorSummary, SelectField, SubmitButton, TextField} from '../Form.tsx';
import {useForm} from '../useForm.ts';
import {useAction} from './useAction.ts';

type Props = {id: string; what: string; version: number; hidden: Hidden | null; onChange: () => Promise<void>};

export function Hide(props: Props) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const {run, busy, problem} = useAction();
  if (session.step !== 'known' || session.session.person?.role !== 'coordinator') return null;
  const {id, what, version, hidden, onChange} = props;
  if (hidden !== null) {
    const show = async () => {
      await call(postsApi.show, {params: {id}, body: {visibility: 'shown', reason: '', version}});
      await onChange();
    };
    return (
      <div className="notice notice--warn">
        <p>
          Only you see this {what}. {hidden.visibility === 'held' ? 'Held back' : 'Removed'} on {formatDate(hidden.on)}:{' '}
          {hidden.reason}
        </p>
        <button type="button" className="button button--quiet" aria-disabled={busy} onClick={() => run(show)}>
          Show it again
        </button>
        {problem && <p role="alert">{problem}</p>}
      </div>
    );
  }
  if (!open)
    return (
      <button type="button" className="link-button" onClick={() => setOpen(true)}>
        Hide this {what}
      </button>
    );
  return <HideForm {...props} onClose={() => setOpen(false)} />;
}

function HideForm({id, what, version, onChange, onClose}: Props & {onClose: () => void}) {
  const form = useForm({
    initial: {visibility: 'held', reason: ''},
    schema: postsApi.show.body,
    toInput: (values) => ({...values, version}),
    send: async (body) => {
      await call(postsApi.show, {params: {id}, body});
      await onChange();
    },
  });
  return (
    <form className="panel" method="post" onSubmit={form.submit} noValidate aria-label={`Hide this ${what}`}>
      <ErrorSummary {...form} />
      <SelectField
        form={form}
        name="visibility"
        label="How"
        choices={[
          {value: 'held', name: 'Hold it back until it is decided; readers see nothing'},
          {value: 'removed', name: 'Remove it; readers see that it was, and why'},
        ]}
      />
      <TextField
        form={form}
        name="reason"
        label="Why"
        hint="Readers see it where something is removed, so leave out what you hide."
      />
      <p className="actions">
        <SubmitButton sending={form.sending}>Hide this {what}</SubmitButton>
        <button type="button" className="link-button" onClick={onClose}>
          Leave it as it is
        </button>
      </p>
    </form>
  );
}
