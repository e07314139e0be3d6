/** One's own account: profile and password. */

import Link from '@docusaurus/Link';
import {authApi, passwordHint, peopleApi} from '../../../server/people/contract.ts';
import {type Person, roleNames} from '../../../server/who/contract.ts';
import {call} from '../../api/client.ts';
import {refreshSession} from '../../api/session.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {ErrorSummary, SelectField, SubmitButton, TextField} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {useHashOnLoad} from '../../ui/useHashOnLoad.ts';
import {YourHelpers} from '../helpers/YourHelpers.tsx';
import {MailChoices} from '../mail/MailChoices.tsx';
import {YourPosts} from './YourPosts.tsx';

export default function Account() {
  return (
    <Page title="Your account" description="Your profile and password.">
      <Gate place={places.account}>
        {(person) => (
          <>
            <Profile person={person} />
            <h2>Who helps you</h2>
            <YourHelpers />
            <YourPosts />
            <MailChoices />
            <Password />
            <p>
              Your results are under <Link to="/training">Training</Link>.
            </p>
          </>
        )}
      </Gate>
    </Page>
  );
}

function Profile({person}: {person: Person}) {
  const {state} = useEndpoint(peopleApi.choices, {});
  return (
    <Loading state={state}>
      {({organisations, jobFunctions}) => (
        <>
          <dl className="facts-list">
            <dt>E-mail address</dt>
            <dd>{person.email}</dd>
            <dt>Role</dt>
            <dd>
              {roleNames[person.role]}
              {person.champion && ', champion'}
            </dd>
            <dt>Organisation</dt>
            <dd>{organisations.find(({id}) => id === person.organisation)?.name ?? 'Not set'}. The coordinator can change it.</dd>
          </dl>
          <ProfileForm key={person.version} person={person} jobFunctions={jobFunctions} />
        </>
      )}
    </Loading>
  );
}

function ProfileForm({person, jobFunctions}: {person: Person; jobFunctions: {key: string; name: string}[]}) {
  const form = useForm({
    initial: {name: person.name, jobFunction: person.jobFunction ?? ''},
    schema: peopleApi.saveProfile.body,
    toInput: ({name, jobFunction}) => ({name, jobFunction: jobFunction || null, version: person.version}),
    send: async (body) => {
      await call(peopleApi.saveProfile, {body});
      await refreshSession();
    },
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate>
      <h2>Profile</h2>
      <ErrorSummary {...form} />
      <TextField form={form} name="name" label="Your name" autoComplete="name" />
      <SelectField
        form={form}
        name="jobFunction"
        label="What you do"
        hint="For what is shown to you first. Tiers and certificates go by the job that the coordinator gave you."
        empty="Not set"
        choices={jobFunctions.map(({key, name}) => ({value: key, name}))}
      />
      <SubmitButton sending={form.sending}>Save your profile</SubmitButton>
    </form>
  );
}

function Password() {
  useHashOnLoad();
  const form = useForm({
    initial: {currentPassword: '', newPassword: ''},
    schema: authApi.changePassword.body,
    toInput: (values) => values,
    send: async (body) => {
      await call(authApi.changePassword, {body});
      form.reset();
    },
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate>
      <h2 id="password">Password</h2>
      <ErrorSummary {...form} />
      <TextField
        form={form}
        name="currentPassword"
        label="The password you have now"
        type="password"
        autoComplete="current-password"
      />
      <TextField
        form={form}
        name="newPassword"
        label="New password"
        hint={passwordHint}
        type="password"
        autoComplete="new-password"
      />
      <SubmitButton sending={form.sending}>Change the password</SubmitButton>
      <p role="status">{form.sent ? 'Your password is changed, and your other devices are signed out.' : ''}</p>
    </form>
  );
}
