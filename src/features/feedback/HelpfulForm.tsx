/** What was missing or wrong, in words. Loaded only when somebody wants to say it. */
import Link from '@docusaurus/Link';
import {useEffect, useRef} from 'react';
import {feedbackApi, type Verdict} from '../../../server/feedback/contract.ts';
import {call} from '../../api/client.ts';
import {ErrorSummary, SubmitButton, TextArea} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';

type Props = {pageKey: string; verdict: Exclude<Verdict, 'yes'>; id: string; onSent: () => void; onClose: () => void};

export default function HelpfulForm({pageKey, verdict, id, onSent, onClose}: Props) {
  const form = useForm({
    initial: {words: ''},
    schema: feedbackApi.give.body,
    toInput: ({words}) => ({verdict, words}),
    send: async (body) => {
      await call(feedbackApi.give, {params: {key: pageKey}, body: {...body, id}});
      onSent();
    },
  });
  const place = useRef<HTMLFormElement>(null);
  // The button that was pressed is gone; the next thing to do is to write.
  useEffect(() => place.current?.querySelector('textarea')?.focus(), []);
  return (
    <form ref={place} className="panel" method="post" onSubmit={form.submit} noValidate aria-label="Was this page helpful?">
      <ErrorSummary {...form} />
      <TextArea
        form={form}
        name="words"
        label={verdict === 'wrong' ? 'What is wrong?' : 'Noted. What were you looking for?'}
        hint="The coordinator reads it and cannot tell who wrote it, so there is no answer. Leave out names, addresses, telephone numbers and everything about a case."
      />
      <p className="facts">
        If you want an answer, <Link to="/questions/ask">ask a question</Link> instead.
      </p>
      <p className="actions">
        <SubmitButton sending={form.sending}>Send without my name</SubmitButton>
        <button type="button" className="link-button" onClick={onClose}>
          {verdict === 'no' ? 'No more to say' : 'Cancel'}
        </button>
      </p>
    </form>
  );
}
