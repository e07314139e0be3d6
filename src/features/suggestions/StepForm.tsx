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
import {call} from '../../api/client.ts';
import {ErrorSummary, SelectField, SubmitButton} from '../../ui/forms/Form.tsx';
import {MarkdownField} from '../../ui/forms/MarkdownField.tsx';
import {useForm} from '../../ui/forms/useForm.ts';

export function StepForm({suggestion, onTaken}: {suggestion: SuggestionPage; onTaken: () => Promise<void>}) {
  const {id, kind, status, version, verdict, sources} = suggestion;
  const form = useForm({
    initial: {status: '', reason: '', verdict: verdict ?? '', sources},
    schema: NewStep,
    toInput: ({verdict: chosen, ...values}) => ({...values, verdict: chosen || null, version}),
    draft: `step.${id}`,
    send: async (body) => {
      await call(suggestionsApi.takeStep, {params: {id}, body});
      await onTaken();
    },
  });
  const possible = Status.options.slice(Math.max(1, Status.options.indexOf(status)));
  return (
    <form className="panel" method="post" onSubmit={form.submit} noValidate aria-labelledby="say-more">
      <h2 id="say-more">Update this suggestion</h2>
      <ErrorSummary {...form} />
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
      {kind === 'rumour' && (
        <SelectField
          form={form}
          name="verdict"
          label="Verdict"
          {...(verdict === null && {empty: 'None yet'})}
          choices={Verdict.options.map((value) => ({value, name: verdictNames[value]}))}
        />
      )}
      <MarkdownField
        form={form}
        name="reason"
        label="What you want to tell people"
        hint="Everybody can read it. If you say no, say why."
      />
      {kind === 'rumour' && (
        <MarkdownField
          form={form}
          name="sources"
          label="What the verdict rests on"
          hint="Name the papers, people by role, or what was tried."
        />
      )}
      <SubmitButton sending={form.sending}>Publish</SubmitButton>
    </form>
  );
}
