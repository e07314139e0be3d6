/** For the coordinator: say in public where it stands, and why. */
import {
  NewStep,
  Status,
  type SuggestionPage,
  statusName,
  suggestionsApi,
  Verdict,
  verdictNames,
} from '../../../server/suggestions/contract.ts';
import {isClosing, missingInRumour} from '../../../server/suggestions/rumour.shared.ts';
import {call} from '../../api/client.ts';
import {CheckField, ErrorSummary, SelectField, SubmitButton} from '../../ui/forms/Form.tsx';
import {MarkdownField} from '../../ui/forms/MarkdownField.tsx';
import {useForm} from '../../ui/forms/useForm.ts';

export function StepForm({suggestion, onTaken}: {suggestion: SuggestionPage; onTaken: (said: string) => Promise<void>}) {
  const {id, kind, status, version, verdict, sources} = suggestion;
  /** The outcome stands; what was said of it is said more clearly. */
  const corrects = isClosing(status);
  /** A verdict that is chosen first ends the check, until somebody says otherwise. */
  const statusOf = (values: {status: string; verdict: string}): string =>
    values.status || (kind === 'rumour' && values.verdict !== '' && values.verdict !== verdict ? 'delivered' : '');
  const form = useForm({
    initial: {status: corrects ? status : '', reason: '', verdict: verdict ?? '', sources, sure: false},
    schema: NewStep,
    toInput: ({verdict: chosen, sure, ...values}) => ({
      ...values,
      status: statusOf({...values, verdict: chosen}),
      reason: values.reason || readyReason(values.status),
      verdict: chosen || null,
      version,
    }),
    draft: `step.${id}`,
    alsoMissing: (values) => {
      const next = Status.safeParse(statusOf(values)).data;
      const given = Verdict.nullable().safeParse(values.verdict || null).data ?? null;
      return {
        ...(kind === 'rumour' &&
          next &&
          missingInRumour({verdict, sources}, {status: next, verdict: given, sources: values.sources})),
        ...(next && isClosing(next) && !corrects && !values.sure && {sure: 'Tick this to end it, or choose another status.'}),
      };
    },
    send: async (body) => {
      await call(suggestionsApi.takeStep, {params: {id}, body});
      await onTaken(
        `Published: ${statusName(body.status, kind)}. Everybody sees it now, and whoever follows it is told.${isClosing(body.status) ? ' You can correct what you said below.' : ''}`,
      );
    },
  });
  const chosen = Status.safeParse(statusOf(form.values));
  const closes = chosen.success && isClosing(chosen.data) && !corrects;
  const possible = Status.options.slice(Math.max(1, Status.options.indexOf(status)));
  return (
    <form className="panel" method="post" onSubmit={form.submit} noValidate aria-labelledby="say-more">
      <h2 id="say-more">{corrects ? 'Correct what was said' : 'Update this suggestion'}</h2>
      {corrects && <p>The outcome stays: {statusName(status, kind)}. What was said before stays to be read beside it.</p>}
      <ErrorSummary {...form} />
      {!corrects && (
        <SelectField
          form={form}
          name="status"
          label="Status"
          empty="Choose one"
          choices={possible.map((value) => ({
            value,
            name: value === status ? `Still: ${statusName(value, kind)}` : statusName(value, kind),
          }))}
        />
      )}
      {kind === 'rumour' && (
        <SelectField
          form={form}
          name="verdict"
          label="Verdict"
          hint="A rumour is closed with one; “not known yet” is one too."
          {...(verdict === null && {empty: 'None yet'})}
          choices={Verdict.options.map((value) => ({value, name: verdictNames[value]}))}
        />
      )}
      <MarkdownField
        form={form}
        name="reason"
        label="What you want to tell people"
        hint={
          form.values.status === 'acknowledged'
            ? `Optional. If you write nothing, it says: “${readyReason('acknowledged')}”`
            : 'Everybody can read it. If you say no, say why.'
        }
      />
      {kind === 'rumour' && (
        <MarkdownField
          form={form}
          name="sources"
          label="What the verdict rests on"
          hint="Name the papers, people by role, or what was tried."
        />
      )}
      {closes && (
        <CheckField
          form={form}
          name="sure"
          label={`Yes, this ends it: ${statusName(chosen.data, kind)}`}
          hint="Everybody sees it at once, and it leaves your queue. What you say can be corrected later; the outcome cannot be taken back."
        />
      )}
      <SubmitButton sending={form.sending}>
        {corrects ? 'Publish the correction' : chosen.success ? `Publish: ${statusName(chosen.data, kind)}` : 'Publish'}
      </SubmitButton>
    </form>
  );
}

/** Whoever only says that it was read need not find words for it each time. */
const readyReason = (status: string): string =>
  status === 'acknowledged' ? 'Thank you. We have read this, and say more by the day shown here.' : '';
