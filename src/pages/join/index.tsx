/** Joining by an invitation link. */
import {useHistory} from '@docusaurus/router';
import {useCallback} from 'react';
import {Joining, passwordHint, peopleApi} from '../../../server/people/contract.ts';
import {roleNames} from '../../../server/who/contract.ts';
import {call} from '../../api/client.ts';
import {refreshSession} from '../../api/session.ts';
import {ErrorSummary, SelectField, SubmitButton, TextField} from '../../components/Form.tsx';
import {Loading} from '../../components/Loading.tsx';
import {NeedsScript} from '../../components/NeedsScript.tsx';
import {Page} from '../../components/Page.tsx';
import {useForm} from '../../components/useForm.ts';
import {useLoaded} from '../../components/useLoaded.ts';
import {useToken} from '../../components/useToken.ts';

export default function Join() {
  const token = useToken();
  return (
    <Page title="Create your account" description="Create your account with an invitation link.">
      <NeedsScript />
      {token === undefined && <p role="status">Loading …</p>}
      {token === '' && (
        <p>This link is not complete. Copy all of it from your invitation, or ask the coordinator for a new one.</p>
      )}
      {token && <Invited token={token} />}
    </Page>
  );
}

function Invited({token}: {token: string}) {
  const read = useCallback(async () => {
    const [invitation, choices] = await Promise.all([
      call(peopleApi.lookAtInvitation, {body: {token}}),
      call(peopleApi.choices, {}),
    ]);
    return {invitation, ...choices};
  }, [token]);
  const {state} = useLoaded(read);
  return <Loading state={state}>{(loaded) => <JoinForm token={token} {...loaded} />}</Loading>;
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
      history.push(invitation.role === 'coordinator' ? '/people' : '/training');
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
