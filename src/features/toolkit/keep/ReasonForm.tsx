/** A step that everybody may read the reason of. */
import * as z from 'zod';
import {ErrorSummary, SubmitButton, TextArea} from '../../../ui/forms/Form.tsx';
import {useForm} from '../../../ui/forms/useForm.ts';

type Props = {label: string; hint: string; yes: string; send: (reason: string) => Promise<void>; onClose: () => void};

const Reason = z.object({reason: z.string().trim().min(5, 'Say why, in a sentence.').max(600, 'Use at most 600 characters.')});

export function ReasonForm({label, hint, yes, send, onClose}: Props) {
  const form = useForm({
    initial: {reason: ''},
    schema: Reason,
    toInput: (values) => values,
    send: ({reason}) => send(reason),
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate>
      <ErrorSummary {...form} />
      <TextArea form={form} name="reason" label={label} hint={hint} />
      <p className="actions">
        <SubmitButton sending={form.sending}>{yes}</SubmitButton>
        <button type="button" className="link-button" onClick={onClose}>
          Close
        </button>
      </p>
    </form>
  );
}
