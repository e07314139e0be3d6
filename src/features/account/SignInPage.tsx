/** Signing in, and asking for a new password. */
import {useHistory, useLocation} from '@docusaurus/router';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {useState} from 'react';
import {authApi} from '../../../server/people/contract.ts';
import {call} from '../../api/client.ts';
import {refreshSession, useSession} from '../../api/session.ts';
import {ContactText} from '../../ui/ContactText.tsx';
import {ErrorSummary, SubmitButton, TextField} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {NeedsScript} from '../../ui/NeedsScript.tsx';
import {Page} from '../../ui/Page.tsx';
import {YourHelpers} from '../helpers/YourHelpers.tsx';
import {safeNext} from './safe-next.ts';

export default function SignIn() {
  const asked = new URLSearchParams(useLocation().search).has('forgotten');
  const [turned, setTurned] = useState(false);
  // A form that is sent before the page runs would put the password into the address.
  const runs = useIsBrowser();
  const forgotten = runs && asked !== turned;
  const turn = () => setTurned(!turned);
  const session = useSession();
  return (
    <Page title={forgotten ? 'Ask for a new password' : 'Sign in'} description="Sign in to take quizzes and see your record.">
      <NeedsScript />
      {runs && (forgotten ? <Forgotten onBack={turn} /> : <SignInForm onForgotten={turn} />)}
      {session.step === 'loaded' && session.value.contact !== '' && (
        <p>
          How to reach the coordinator: <ContactText text={session.value.contact} />
        </p>
      )}
      <YourHelpers />
    </Page>
  );
}

function SignInForm({onForgotten}: {onForgotten: () => void}) {
  const history = useHistory();
  const {search} = useLocation();
  const form = useForm({
    initial: {email: '', password: ''},
    schema: authApi.signIn.body,
    toInput: (values) => values,
    send: async (body) => {
      await call(authApi.signIn, {body});
      await refreshSession();
      history.push(safeNext(search));
    },
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate>
      <p>Reading guides and documents needs no account. Accounts come by invitation from the coordinator.</p>
      <ErrorSummary {...form} />
      <TextField form={form} name="email" label="E-mail address" type="email" autoComplete="username" />
      <TextField form={form} name="password" label="Password" type="password" autoComplete="current-password" />
      <p className="actions">
        <SubmitButton sending={form.sending}>Sign in</SubmitButton>
        <button type="button" className="link-button" onClick={onForgotten}>
          I forgot my password
        </button>
      </p>
    </form>
  );
}

function Forgotten({onBack}: {onBack: () => void}) {
  const [mails, setMails] = useState(true);
  const form = useForm({
    initial: {email: ''},
    schema: authApi.requestReset.body,
    toInput: (values) => values,
    send: async (body) => {
      setMails((await call(authApi.requestReset, {body})).mails);
    },
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate>
      <ErrorSummary {...form} />
      {form.sent ? (
        <div className="notice notice--good" role="status">
          <p>
            {mails
              ? 'If there is an account with this address, a link to set a new password is on its way to it. It works once, for a day. If nothing comes, ask your coordinator for a link.'
              : 'This site sends no e-mail. If there is an account with this address, a link to set a new password waits for the coordinator, who passes it on to you. It works once, for a day. In a hurry, ask them for it.'}
          </p>
        </div>
      ) : (
        <TextField form={form} name="email" label="E-mail address" type="email" autoComplete="username" />
      )}
      <p className="actions">
        {!form.sent && <SubmitButton sending={form.sending}>Ask for a link</SubmitButton>}
        <button type="button" className="link-button" onClick={onBack}>
          Back to signing in
        </button>
      </p>
    </form>
  );
}
