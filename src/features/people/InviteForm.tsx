/** Inviting one person; the link is shown once, to copy. */
import {useState} from 'react';
import {NewInvitation, peopleApi} from '../../../server/people/contract.ts';
import {Role, roleNames} from '../../../server/who/contract.ts';
import {call} from '../../api/client.ts';
import {CopyLink} from '../../ui/CopyLink.tsx';
import {CheckField, ErrorSummary, SelectField, SubmitButton, TextField} from '../../ui/forms/Form.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import type {PeopleData} from './people-data.ts';

type Props = {data: PeopleData; onInvited: () => Promise<void>; onClose: () => void};
type Invited = {email: string; link: string; mailed: boolean};

export const roleChoices = Role.options.map((value) => ({value, name: roleNames[value]}));

export function InviteForm({data: {organisations, jobFunctions}, onInvited, onClose}: Props) {
  const [invited, setInvited] = useState<Invited>();
  const form = useForm({
    initial: {email: '', role: 'basic', champion: false, organisation: '', jobFunction: ''},
    schema: NewInvitation,
    toInput: ({organisation, jobFunction, ...rest}) => ({
      ...rest,
      organisation: organisation || null,
      jobFunction: jobFunction || null,
    }),
    send: async (body) => {
      const {link, mailed} = await call(peopleApi.invite, {body});
      setInvited({email: body.email, link, mailed});
      form.reset();
      await onInvited();
    },
  });
  return (
    <section className="panel" aria-labelledby="invite">
      <h2 id="invite">Invite a person</h2>
      {invited && (
        <div className="notice notice--good" role="status">
          <p>
            The invitation for {invited.email} is ready.{' '}
            {invited.mailed
              ? 'It is also on its way by e-mail.'
              : 'Send them this link yourself; the message with it also waits in the outbox.'}
          </p>
          <CopyLink key={invited.link} link={invited.link} label="Invitation link" />
        </div>
      )}
      <form method="post" onSubmit={form.submit} noValidate>
        <ErrorSummary {...form} />
        <TextField form={form} name="email" label="E-mail address" type="email" autoComplete="off" />
        <SelectField form={form} name="role" label="Role" choices={roleChoices} />
        {form.values.role === 'enhanced' && (
          <CheckField
            form={form}
            name="champion"
            label="Champion of their organisation"
            hint="Sees its training needs and answers colleagues."
          />
        )}
        <SelectField
          form={form}
          name="organisation"
          label="Organisation"
          empty="Let them choose"
          choices={organisations.map(({id, name}) => ({value: id, name}))}
        />
        <SelectField
          form={form}
          name="jobFunction"
          label="Job function"
          empty="Let them choose"
          choices={jobFunctions.map(({key, name}) => ({value: key, name}))}
        />
        <p className="actions">
          <SubmitButton sending={form.sending}>Create the invitation</SubmitButton>
          <button type="button" className="link-button" onClick={onClose}>
            Close
          </button>
        </p>
      </form>
    </section>
  );
}
