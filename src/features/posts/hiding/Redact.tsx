/** For the coordinator: take words out for good. Readers see that it happened and why; nobody can read them again. */

import {useRef, useState} from 'react';
import {type PostWords, postsApi} from '../../../../server/posts/contract.ts';
import {call} from '../../../api/client.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {ErrorSummary, SubmitButton, TextArea, TextField} from '../../../ui/forms/Form.tsx';
import {useForm} from '../../../ui/forms/useForm.ts';
import {Loading} from '../../../ui/Loading.tsx';
import {useFocusOnOpen} from '../../../ui/useFocusOnOpen.ts';
import {PersonalFindings} from '../../personal-data/PersonalFindings.tsx';
import {useMasks} from '../usePromises.ts';

type Props = {id: string; what: string; onChange: () => Promise<void>};

export function Redact(props: Props) {
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const close = () => {
    setOpen(false);
    setTimeout(() => opener.current?.focus());
  };
  if (open) return <Editor {...props} onClose={close} />;
  return (
    <button type="button" className="button button--quiet" ref={opener} onClick={() => setOpen(true)}>
      Remove wording from this {props.what}
    </button>
  );
}

function Editor(props: Props & {onClose: () => void}) {
  const {id} = props;
  const {state} = useEndpoint(postsApi.words, {params: {id}});
  return <Loading state={state}>{(words) => <RedactForm {...props} words={words} />}</Loading>;
}

function RedactForm({id, what, words, onChange, onClose}: Props & {words: PostWords; onClose: () => void}) {
  const masks = useMasks();
  const opened = useFocusOnOpen<HTMLFormElement>();
  const form = useForm({
    initial: {title: words.title ?? '', text: words.text, reason: ''},
    schema: postsApi.redact.body,
    toInput: ({title, ...values}) => ({...values, title: words.title === null ? null : title, version: words.version}),
    send: async (body) => {
      await call(postsApi.redact, {params: {id}, body});
      await onChange();
      onClose();
    },
  });
  const {title, text} = form.values;
  return (
    <form
      className="panel"
      method="post"
      onSubmit={form.submit}
      noValidate
      tabIndex={-1}
      ref={opened}
      aria-label={`Remove wording from this ${what}`}
    >
      <p>
        Write “[removed]” in place of what has to go. What stood there is erased: from this page, its earlier wordings, search,
        feeds, exports and mail that waits. It cannot be brought back. What you said about it yourself, and internal notes, are
        not changed.
      </p>
      <ErrorSummary {...form} />
      <PersonalFindings texts={[title, text]} masks={masks} />
      {words.title !== null && <TextField form={form} name="title" label="Title" />}
      <TextArea form={form} name="text" label="Text" rows={6} />
      <TextField form={form} name="reason" label="Why" hint="Readers see it, so leave out what you take out." />
      <p className="actions">
        <SubmitButton sending={form.sending}>Erase the words</SubmitButton>
        <button type="button" className="link-button" onClick={onClose}>
          Cancel
        </button>
      </p>
    </form>
  );
}
