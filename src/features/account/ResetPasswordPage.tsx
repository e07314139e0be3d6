/** Setting a new password with a link. */
import Link from '@docusaurus/Link';
import {authApi, passwordHint} from '../../../server/people/contract.ts';
import {call} from '../../api/client.ts';
import {ErrorSummary, SubmitButton, TextField} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {NeedsScript} from '../../ui/NeedsScript.tsx';
import {Page} from '../../ui/Page.tsx';
import {useToken} from '../../ui/useToken.ts';

export default function ResetPassword() {
  const token = useToken();
  return (
    <Page title="Set a new password" description="Set a new password with a link.">
      <NeedsScript />
      {token === undefined && <p role="status">Loading …</p>}
      {token === '' && <p>This link is not complete. Copy all of it, or ask for a new one on the sign-in page.</p>}
      {token && <NewPassword token={token} />}
    </Page>
  );
}

function NewPassword({token}: {token: string}) {
  const form = useForm({
    initial: {newPassword: ''},
    schema: authApi.reset.body,
    toInput: ({newPassword}) => ({newPassword, token}),
    send: async (body) => {
      await call(authApi.reset, {body});
    },
  });
  if (form.sent) {
    return (
      <div className="notice notice--good" role="status">
        <p>
          Your new password is set, and every device is signed out. <Link to="/sign-in">Sign in</Link>
        </p>
      </div>
    );
  }
  return (
    <form method="post" onSubmit={form.submit} noValidate>
      <ErrorSummary {...form} />
      <TextField
        form={form}
        name="newPassword"
        label="New password"
        hint={passwordHint}
        type="password"
        autoComplete="new-password"
      />
      <SubmitButton sending={form.sending}>Set the new password</SubmitButton>
    </form>
  );
}
