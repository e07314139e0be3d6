/** Whether a question in doubt is sound or at fault: decided with a reason, and taken back. */
import {type Decision, type ItemLine, itemsApi} from '../../../../server/training-needs/items/contract.ts';
import {call} from '../../../api/client.ts';
import {formatDate} from '../../../ui/format/dates.ts';
import {ErrorSummary, RadioField, SubmitButton, TextField} from '../../../ui/forms/Form.tsx';
import {useForm} from '../../../ui/forms/useForm.ts';
import {useAction} from '../../../ui/useAction.ts';

type Props = {item: ItemLine; onChange: () => Promise<void>};

export function Decide({item: {id, rev}, onChange}: Props) {
  const params = {id, rev: String(rev)};
  const form = useForm({
    initial: {verdict: '', reason: ''},
    schema: itemsApi.decide.body,
    toInput: (values) => values,
    send: async (body) => {
      await call(itemsApi.decide, {params, body});
      await onChange();
    },
    draft: `decide.${id}.${rev}`,
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate aria-label={`Decide on question ${id}`}>
      <ErrorSummary {...form} />
      <RadioField
        form={form}
        name="verdict"
        label="Read the question and its passage. What did you find?"
        choices={[
          {
            value: 'sound',
            name: 'It is sound',
            hint: 'It counts again. If many miss it, that is a gap, and the training needs will say so.',
          },
          {
            value: 'faulty',
            name: 'It is at fault',
            hint: 'Everybody keeps the point. Tell its author, who mends it under a new revision.',
          },
        ]}
      />
      <TextField form={form} name="reason" label="Why" />
      <SubmitButton sending={form.sending}>Decide</SubmitButton>
    </form>
  );
}

export function Decided({item: {id, rev}, decided, onChange}: Props & {decided: Decision}) {
  const {run, busy, problem} = useAction();
  const takeBack = () =>
    run(async () => {
      await call(itemsApi.undecide, {params: {id, rev: String(rev)}});
      await onChange();
    });
  return (
    <p className="actions">
      <span>
        {decided.verdict === 'sound'
          ? 'Sound, and counts again'
          : 'At fault: everybody keeps the point until its author has mended it'}
        , decided on {formatDate(decided.decidedAt)}: “{decided.reason}”
      </span>
      <button type="button" className="link-button" aria-disabled={busy} onClick={takeBack}>
        Take that back
      </button>
      {problem && <span role="alert">{problem}</span>}
    </p>
  );
}
