/** A new system, or a change of one. */
import {type System, systemsApi} from '../../../server/systems/contract.ts';
import {call} from '../../api/client.ts';
import {refresh} from '../../api/shared.ts';
import {DayField, ErrorSummary, SubmitButton, TextField} from '../../ui/forms/Form.tsx';
import {isoDayOrNull, typedDay} from '../../ui/forms/read-day.ts';
import {Success} from '../../ui/forms/Success.tsx';
import {useForm} from '../../ui/forms/useForm.ts';

export function SystemForm({system}: {system?: System}) {
  const form = useForm({
    initial: {
      name: system?.name ?? '',
      // A name that was never shortened may be longer than a short one may be.
      shortName: system && system.shortName !== system.name ? system.shortName : '',
      owner: system?.owner ?? '',
      since: typedDay(system?.since),
      until: typedDay(system?.until),
    },
    schema: systemsApi.add.body,
    toInput: ({name, shortName, owner, since, until}) => ({
      name,
      shortName,
      owner,
      since: isoDayOrNull(since),
      until: isoDayOrNull(until),
    }),
    send: async (body) => {
      if (system) await call(systemsApi.save, {params: {key: system.key}, body: {...body, version: system.version}});
      else await call(systemsApi.add, {body});
      form.reset();
      await refresh('/api/systems');
    },
    draft: system ? `system.${system.key}.${system.version}` : 'system',
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate aria-label={system ? `Change ${system.shortName}` : 'Add a system'}>
      <ErrorSummary {...form} />
      <TextField form={form} name="name" label="Name" hint="In full." />
      <TextField
        form={form}
        name="shortName"
        label="Short name"
        hint="As people call it. It stands in guides, in lists and in search. Empty: the name."
        short
      />
      <TextField form={form} name="owner" label="Owner" hint="Who owns it, such as a company. You may leave it empty." />
      <DayField form={form} name="since" label="First day" hint="From when anybody here uses it. Empty: it was always there." />
      <DayField
        form={form}
        name="until"
        label="Last day"
        hint="After it guides no longer show what was written for it; nothing is lost. Empty while nobody knows."
      />
      <SubmitButton sending={form.sending}>{system ? 'Save the change' : 'Add the system'}</SubmitButton>
      <Success>{form.sent ? 'Saved.' : ''}</Success>
    </form>
  );
}
