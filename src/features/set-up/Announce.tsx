/** The last step: a notice that the site is open, with words to begin from. */
import {settingsApi} from '../../../server/settings/contract.ts';
import {call} from '../../api/client.ts';
import {refreshSession} from '../../api/session.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {ErrorSummary, SubmitButton, TextArea} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {Loading} from '../../ui/Loading.tsx';

const words = 'This site is open. Tell us what is missing: ask a question, or report a fault, with or without your name.';

export function Announce({onDone}: {onDone: () => void}) {
  const {state} = useEndpoint(settingsApi.read, {});
  return (
    <Loading state={state}>
      {({settings, version}) => <AnnounceForm settings={settings} version={version} onDone={onDone} />}
    </Loading>
  );
}

type Props = {settings: (typeof settingsApi.save.body)['_output']['settings']; version: number; onDone: () => void};

function AnnounceForm({settings, version, onDone}: Props) {
  const form = useForm({
    initial: {notice: settings.notice || words},
    schema: settingsApi.save.body.shape.settings,
    toInput: ({notice}) => ({...settings, notice}),
    send: async (next) => {
      await call(settingsApi.save, {body: {settings: next, version}});
      await refreshSession();
      onDone();
    },
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate>
      <ErrorSummary {...form} />
      <TextArea form={form} name="notice" label="Notice on every page" hint="You can change it or take it away under Settings." />
      <SubmitButton sending={form.sending}>Show the notice: the site is open</SubmitButton>
    </form>
  );
}
