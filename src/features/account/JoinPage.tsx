/** Joining by an invitation link. */
import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import {useEffect, useState} from 'react';
import {Joining, passwordHint, peopleApi} from '../../../server/people/contract.ts';
import {roleNames} from '../../../server/who/contract.ts';
import {call} from '../../api/client.ts';
import {refreshSession} from '../../api/session.ts';
import {failedBy, type Loaded, together} from '../../api/shared.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {ErrorSummary, SelectField, SubmitButton, TextField} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {Loading, Waiting} from '../../ui/Loading.tsx';
import {NeedsScript} from '../../ui/NeedsScript.tsx';
import {Page} from '../../ui/Page.tsx';
import {useToken} from '../../ui/useToken.ts';
import type {Joined} from '../home/Welcome.tsx';

export default function Join() {
  const token = useToken();
  return (
    <Page title="Create your account" description="Create your account with an invitation link.">
      <NeedsScript />
      {token === undefined && <Waiting />}
      {token === '' && (
        <p>This link is not complete. Copy all of it from your invitation, or ask the coordinator for a new one.</p>
      )}
      {token && <Invited token={token} />}
    </Page>
  );
}

function Invited({token}: {token: string}) {
  const choices = useEndpoint(peopleApi.choices, {});
  const [invitation, setInvitation] = useState<Loaded<FormProps['invitation']>>({step: 'loading'});
  useEffect(() => {
    // Posted, because no log and no history may hold the token.
    call(peopleApi.lookAtInvitation, {body: {token}}).then(
      (value) => setInvitation({step: 'loaded', value}),
      (error: unknown) => setInvitation(failedBy(error)),
    );
  }, [token]);
  return (
    <>
      <Loading state={together({invitation, choices: choices.state})}>
        {(loaded) => <JoinForm token={token} invitation={loaded.invitation} {...loaded.choices} />}
      </Loading>
      {invitation.step === 'failed' && (
        <p className="actions">
          <Link className="button" to="/sign-in">
            Sign in
          </Link>
          <Link to="/help">Get help</Link>
        </p>
      )}
    </>
  );
}

type FormProps = {token: string} & {
  invitation: {
    email: string | null;
    role: 'basic' | 'enhanced' | 'coordinator';
    organisation: string | null;
    jobFunction: string | null;
  };
  organisations: {id: string; name: string}[];
  jobFunctions: {key: string; name: string}[];
};

function JoinForm({token, invitation, organisations, jobFunctions}: FormProps) {
  const history = useHistory();
  const form = useForm({
    initial: {
      name: '',
      email: invitation.email ?? '',
      organisation: invitation.organisation ?? '',
      jobFunction: invitation.jobFunction ?? '',
      password: '',
    },
    schema: Joining,
    toInput: ({name, email, organisation, jobFunction, password}) => ({
      token,
      name,
      email,
      organisation: organisation || null,
      jobFunction: jobFunction || null,
      password,
    }),
    send: async (body) => {
      await call(peopleApi.join, {body});
      await refreshSession();
      if (invitation.role === 'coordinator') history.push(places.setUp.to);
      else history.push('/', {joined: true} satisfies Joined);
    },
  });
  const organisation = organisations.find(({id}) => id === invitation.organisation);
  return (
    <form method="post" onSubmit={form.submit} noValidate>
      <p>
        You are invited as: <strong>{roleNames[invitation.role]}</strong>
        {organisation && <>, {organisation.name}</>}. {invitation.email && <>You sign in with {invitation.email}.</>}
      </p>
      <ErrorSummary {...form} />
      <TextField form={form} name="name" label="Your name" autoComplete="name" />
      {invitation.email === null && (
        <TextField
          form={form}
          name="email"
          label="E-mail address"
          hint="You sign in with it."
          type="email"
          autoComplete="username"
        />
      )}
      {invitation.organisation === null && (
        <SelectField
          form={form}
          name="organisation"
          label="Your organisation"
          empty="Choose, or leave open"
          choices={organisations.map(({id, name}) => ({value: id, name}))}
        />
      )}
      {invitation.jobFunction === null && (
        <SelectField
          form={form}
          name="jobFunction"
          label="What you do"
          hint="So that training fits your job."
          empty="Choose, or leave open"
          choices={jobFunctions.map(({key, name}) => ({value: key, name}))}
        />
      )}
      <TextField form={form} name="password" label="Password" hint={passwordHint} type="password" autoComplete="new-password" />
      <SubmitButton sending={form.sending}>Create my account</SubmitButton>
    </form>
  );
}
