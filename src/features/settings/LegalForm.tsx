/** What the privacy notice and the accessibility statement need from the organisation that runs the site. */
import {operatorKeys, type SettingsPage, settingsApi} from '../../../server/settings/contract.ts';
import {call} from '../../api/client.ts';
import {ErrorSummary, SubmitButton, TextArea} from '../../ui/forms/Form.tsx';
import {Success} from '../../ui/forms/Success.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {operatorNames} from './operator-names.ts';

type Props = {page: SettingsPage; onSaved: (page: SettingsPage) => void};

export function LegalForm({page: {settings, version}, onSaved}: Props) {
  const form = useForm({
    initial: Object.fromEntries(operatorKeys.map((key) => [key, settings[key]])) as Record<(typeof operatorKeys)[number], string>,
    schema: settingsApi.save.body.shape.settings,
    toInput: (typed) => ({...settings, ...typed}),
    send: async (next) => onSaved(await call(settingsApi.save, {body: {settings: next, version}})),
    draft: 'settings.legal',
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate aria-labelledby="legal">
      <h2 id="legal">Legal texts</h2>
      <p>
        These stand in the <a href="/about/privacy">privacy notice</a> and the{' '}
        <a href="/about/accessibility">accessibility statement</a>. What is empty is marked there for coordinators alone.
      </p>
      <ErrorSummary {...form} />
      {operatorKeys.map((key) => (
        <TextArea key={key} form={form} name={key} label={operatorNames[key]} rows={2} />
      ))}
      <SubmitButton sending={form.sending}>Save the legal texts</SubmitButton>
      <Success>{form.sent ? 'Saved. The texts show it now.' : ''}</Success>
    </form>
  );
}
