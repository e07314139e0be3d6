/** Saying who helps: a row for each role of each organisation; a champion for their own. */
import {useId, useState} from 'react';
import {type HelpersOf, helpersApi} from '../../../server/helpers/contract.ts';
import {type HelperRole, helperRoles} from '../../../server/helpers/roles.shared.ts';
import {call} from '../../api/client.ts';
import {places} from '../../places.ts';
import {ErrorSummary, SubmitButton, TextField} from '../../ui/forms/Form.tsx';
import {Success} from '../../ui/forms/Success.tsx';
import {useForm} from '../../ui/forms/useForm.ts';
import {Gate} from '../../ui/Gate.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {useSetUpCrumb} from '../set-up/useSetUpCrumb.ts';
import {Contacts} from './Contacts.tsx';
import {putHelpers, useHelpers} from './useHelpers.ts';

export default function HelpersPage() {
  return (
    <Page
      title="Who helps"
      up={useSetUpCrumb()}
      description="How the champion and the local administrator of each organisation are reached."
    >
      <Gate place={places.helpers}>{() => <Content />}</Gate>
    </Page>
  );
}

function Content() {
  const state = useHelpers();
  return (
    <>
      <p className="lead">
        People see this in every step that is not described and under “Get help”, which the sign-in page leads to. Give the number
        and the mailbox of the role, so that it stays right when somebody else takes over.
      </p>
      <Loading state={state}>
        {({organisations}) => {
          const mine = organisations.filter(({mayChange}) => mayChange);
          const entered = mine.filter(({helpers}) => helpers.length > 0).length;
          return (
            <>
              <p role="status">
                {entered} of {mine.length} {mine.length === 1 ? 'organisation' : 'organisations'} entered
              </p>
              {mine.map((each) => (
                <Organisation key={each.organisation} {...each} />
              ))}
            </>
          );
        }}
      </Loading>
    </>
  );
}

function Organisation(of: HelpersOf) {
  const {name, helpers} = of;
  const [said, setSaid] = useState('');
  const heading = useId();
  return (
    <section className="helper-of" aria-labelledby={heading}>
      <h2 id={heading}>{name}</h2>
      {helpers.length > 0 && <Contacts helpers={helpers} />}
      <Success>{said}</Success>
      <div className="actions">
        {(Object.keys(helperRoles) as HelperRole[]).map((role) => (
          <RoleForm
            key={`${role} ${helpers.find((each) => each.role === role)?.version}`}
            of={of}
            role={role}
            onSaved={setSaid}
          />
        ))}
      </div>
    </section>
  );
}

function RoleForm({of, role, onSaved}: {of: HelpersOf; role: HelperRole; onSaved: (said: string) => void}) {
  const known = of.helpers.find((each) => each.role === role);
  const what = helperRoles[role].name;
  const form = useForm({
    initial: {telephone: known?.telephone ?? '', email: known?.email ?? '', hours: known?.hours ?? ''},
    schema: helpersApi.save.body,
    toInput: (values) => ({...values, version: known?.version ?? 0}),
    draft: `helper.${of.organisation}.${role}.${known?.version ?? 0}`,
    send: async (body) => {
      putHelpers(await call(helpersApi.save, {params: {organisation: of.organisation, role}, body}));
      onSaved(`Saved. Everybody sees how to reach the ${what.toLowerCase()} of ${of.name}.`);
    },
  });
  return (
    <details className="panel">
      <summary>
        {known ? 'Change' : 'Enter'} the {what.toLowerCase()}
        <span className="visually-hidden"> of {of.name}</span>
      </summary>
      <form method="post" onSubmit={form.submit} noValidate>
        <ErrorSummary {...form} />
        <TextField form={form} name="telephone" label="Telephone of the role (optional)" />
        <TextField
          form={form}
          name="email"
          label="Mailbox of the role (optional)"
          type="text"
          hint="A shared mailbox stays when people move on."
        />
        <TextField form={form} name="hours" label="When (optional)" hint="Such as: weekdays, 9 to 5." />
        <SubmitButton sending={form.sending}>Save</SubmitButton>
      </form>
    </details>
  );
}
