/** Changing one person: role, organisation, suspension, a link for a new password. */
import {useEffect, useRef, useState} from 'react';
import {PersonChange, peopleApi} from '../../../server/people/contract.ts';
import type {Person} from '../../../server/who/contract.ts';
import {call, Failure} from '../../api/client.ts';
import {Confirm} from '../../ui/Confirm.tsx';
import {CopyLink} from '../../ui/CopyLink.tsx';
import {CheckField, ErrorSummary, SelectField, SubmitButton, TextField} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {EnhancedException} from './EnhancedException.tsx';
import {roleChoices} from './InviteForm.tsx';
import type {PeopleData} from './people-data.ts';

type Props = {person: Person; data: PeopleData; onChange: () => Promise<void>; onClose: () => void};

export function ChangePerson({person, data: {organisations, jobFunctions}, onChange, onClose}: Props) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const form = useForm({
    initial: {
      name: person.name,
      email: person.email,
      role: person.role as string,
      champion: person.champion,
      organisation: person.organisation ?? '',
      jobFunction: person.jobFunction ?? '',
      suspended: person.suspended,
    },
    schema: PersonChange,
    toInput: ({role, champion, organisation, jobFunction, ...rest}) => ({
      ...rest,
      role,
      champion: champion && role === 'enhanced',
      organisation: organisation || null,
      jobFunction: jobFunction || null,
      version: person.version,
    }),
    send: async (body) => {
      await call(peopleApi.change, {params: {id: person.id}, body});
      await onChange();
      onClose();
    },
  });
  return (
    <section className="panel" aria-labelledby="change-person">
      <h3 id="change-person" ref={heading} tabIndex={-1}>
        Change {person.name}
      </h3>
      <form method="post" onSubmit={form.submit} noValidate>
        <ErrorSummary {...form} />
        <TextField form={form} name="name" label="Name" autoComplete="off" />
        <TextField
          form={form}
          name="email"
          label="E-mail address"
          hint="They sign in with it from now on. Tell them."
          type="email"
          autoComplete="off"
        />
        <SelectField form={form} name="role" label="Role" choices={roleChoices} />
        {form.values.role === 'enhanced' && <CheckField form={form} name="champion" label="Champion of their organisation" />}
        <SelectField
          form={form}
          name="organisation"
          label="Organisation"
          empty="Not set"
          choices={organisations.map(({id, name}) => ({value: id, name}))}
        />
        <SelectField
          form={form}
          name="jobFunction"
          label="Job function"
          empty="Not set"
          hint={
            person.assignedJob === person.jobFunction
              ? 'Tiers and certificates go by it.'
              : 'They chose this themselves. Tiers and certificates go by what you save here.'
          }
          choices={jobFunctions.map(({key, name}) => ({value: key, name}))}
        />
        <CheckField
          form={form}
          name="suspended"
          label="Suspended"
          hint="Signs them out everywhere at once. Their record stays, and you can undo it here."
        />
        <p className="actions">
          <SubmitButton sending={form.sending}>Save the change</SubmitButton>
          <button type="button" className="link-button" onClick={onClose}>
            Cancel
          </button>
        </p>
      </form>
      <EnhancedException person={person} />
      <ResetLink person={person} />
      <p className="actions">
        <Confirm
          label={`Erase ${person.name}`}
          question="Name, address and sign-in go for good, and so do certificates. What they wrote stays without a name, and results count on in numbers. This cannot be undone."
          yes="Erase for good"
          no="Cancel"
          onYes={async () => {
            await call(peopleApi.erase, {params: {id: person.id}, body: {version: person.version}});
            await onChange();
            onClose();
          }}
        />
      </p>
    </section>
  );
}

function ResetLink({person}: {person: Person}) {
  const [state, setState] = useState<{link?: string; problem?: string}>({});
  return (
    <div>
      <button
        type="button"
        className="button button--quiet"
        onClick={async () =>
          setState(
            await call(peopleApi.resetLink, {params: {id: person.id}}).then(
              ({link}) => ({link}),
              (error: unknown) => ({problem: error instanceof Failure ? error.message : 'That did not work. Try again.'}),
            ),
          )
        }
      >
        Make a link for a new password
      </button>
      {state.link && <CopyLink key={state.link} link={state.link} label={`Link for ${person.name}; it works once, for a day`} />}
      {state.problem && <p role="alert">{state.problem}</p>}
    </div>
  );
}
