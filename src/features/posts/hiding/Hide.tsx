/** For the coordinator: hold something back, remove it, or show it again. Each can be taken back. */
import {useRef, useState} from 'react';
import {type Hidden, postsApi} from '../../../../server/posts/contract.ts';
import {call} from '../../../api/client.ts';
import {useSession} from '../../../api/session.ts';
import {formatDate} from '../../../ui/format/dates.ts';
import {ErrorSummary, SelectField, SubmitButton, TextField} from '../../../ui/forms/Form.tsx';
import {useForm} from '../../../ui/forms/useForm.ts';
import {useAction} from '../../../ui/useAction.ts';
import {useFocusOnOpen} from '../../../ui/useFocusOnOpen.ts';
import {Redact} from './Redact.tsx';

type Props = {id: string; what: string; version: number; hidden: Hidden | null; onChange: () => Promise<void>};

const holding = {value: 'held', name: 'Hold it back until it is decided; readers see nothing'};
const removing = {value: 'removed', name: 'Remove it; readers see that it was, and why'};

export function Hide(props: Props) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  if (session.step !== 'loaded' || session.value.person?.role !== 'coordinator') return null;
  const {what, hidden} = props;
  if (hidden !== null) return <HiddenNotice key={props.version} {...props} hidden={hidden} />;
  if (open) {
    const close = () => {
      setOpen(false);
      setTimeout(() => opener.current?.focus());
    };
    return <HideForm {...props} choices={[holding, removing]} onClose={close} />;
  }
  return (
    <div className="actions">
      <button type="button" className="button button--quiet" ref={opener} onClick={() => setOpen(true)}>
        Hide this {what}
      </button>
      <Redact id={props.id} what={what} onChange={props.onChange} />
    </div>
  );
}

function HiddenNotice(props: Props & {hidden: Hidden}) {
  const {id, what, version, hidden, onChange} = props;
  const [removes, setRemoves] = useState(false);
  const {run, busy, problem} = useAction();
  const show = async () => {
    await call(postsApi.show, {params: {id}, body: {visibility: 'shown', reason: '', version}});
    await onChange();
  };
  return (
    <div className="notice notice--warn" id={`hidden-${id}`} tabIndex={-1}>
      <p>
        Only you see this {what}. {hidden.visibility === 'held' ? 'Held back' : 'Removed'} on {formatDate(hidden.on)}:{' '}
        {hidden.reason}
      </p>
      <p className="actions">
        <button type="button" className="button button--quiet" aria-disabled={busy} onClick={() => run(show)}>
          {hidden.visibility === 'held' ? 'Show it' : 'Show it again'}
        </button>
        {hidden.visibility === 'held' && !removes && (
          <button type="button" className="link-button" onClick={() => setRemoves(true)}>
            Remove it
          </button>
        )}
      </p>
      <Redact id={id} what={what} onChange={onChange} />
      {problem && <p role="alert">{problem}</p>}
      {removes && <HideForm {...props} choices={[removing]} onClose={() => setRemoves(false)} />}
    </div>
  );
}

type FormProps = Props & {choices: readonly {value: string; name: string}[]; onClose: () => void};

function HideForm({id, what, version, choices, onChange, onClose}: FormProps) {
  const opened = useFocusOnOpen<HTMLFormElement>();
  const form = useForm({
    initial: {visibility: choices[0]?.value ?? '', reason: ''},
    schema: postsApi.show.body,
    toInput: (values) => ({...values, version}),
    draft: `hide.${id}.${version}`,
    send: async (body) => {
      await call(postsApi.show, {params: {id}, body});
      await onChange();
      // The notice takes the place of this form.
      setTimeout(() => document.getElementById(`hidden-${id}`)?.focus());
    },
  });
  return (
    <form
      className="panel"
      method="post"
      onSubmit={form.submit}
      noValidate
      tabIndex={-1}
      ref={opened}
      aria-label={`Hide this ${what}`}
    >
      <ErrorSummary {...form} />
      <SelectField form={form} name="visibility" label="How" choices={choices} />
      <TextField
        form={form}
        name="reason"
        label="Why"
        hint="Readers see it where something is removed, so leave out what you hide."
      />
      <p className="actions">
        <SubmitButton sending={form.sending}>Hide this {what}</SubmitButton>
        <button type="button" className="link-button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </form>
  );
}
