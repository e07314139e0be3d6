/** Setting a new password with a link. */
import Link from '@docusaurus/Link';
import {useEffect, useState} from 'react';
import {authApi, passwordHint} from '../../../server/people/contract.ts';
import {call} from '../../api/client.ts';
import {failedBy, type Loaded} from '../../api/shared.ts';
import {ErrorSummary, SubmitButton, TextField} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {Loading, Waiting} from '../../ui/Loading.tsx';
import {NeedsScript} from '../../ui/NeedsScript.tsx';
import {Page} from '../../ui/Page.tsx';
import {useToken} from '../../ui/useToken.ts';

export default function ResetPassword() {
  const token = useToken();
  return (
    <Page title="Set a new password" description="Set a new password with a link.">
      <NeedsScript />
      {token === undefined && <Waiting rows={1} />}
      {token === '' && (
        <p>
          This link is not complete. Copy all of it, or <Link to="/sign-in?forgotten=yes">ask for a new one</Link>.
        </p>
      )}
      {token && <Linked token={token} />}
    </Page>
  );
}

function Linked({token}: {token: string}) {
  const [link, setLink] = useState<Loaded<true>>({step: 'loading'});
  useEffect(() => {
    call(authApi.lookAtReset, {body: {token}}).then(
      () => setLink({step: 'loaded', value: true}),
      (error: unknown) => setLink(failedBy(error)),
    );
  }, [token]);
  return (
    <>
      <Loading state={link}>{() => <NewPassword token={token} />}</Loading>
      {link.step === 'failed' && (
        <p className="actions">
          <Link className="button" to="/sign-in?forgotten=yes">
            Ask for a new link
          </Link>
          <Link to="/help">Get help</Link>
        </p>
      )}
    </>
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
