/** What is to be done: a session with its invitation, or something smaller; with who sees to it, by when, and why. */
import {
  ActionKind,
  ActionOwner,
  actionNames,
  actionsApi,
  ownerNames,
} from '../../../../server/training-needs/actions/contract.ts';
import {type Gap, gapsOf, lackIn} from '../../../../server/training-needs/gaps.shared.ts';
import {call} from '../../../api/client.ts';
import {DayField, ErrorSummary, SelectField, SubmitButton, TextArea, TextField} from '../../../ui/forms/Form.tsx';
import {isoDayOrNull} from '../../../ui/forms/read-day.ts';
import {useForm} from '../../../ui/forms/useForm.ts';
import type {Seen} from '../NeedsLayout.tsx';

type Props = Pick<Seen, 'needs'> & {competency: Gap['competency']; onSaved: () => Promise<void>};

export function ActionForm({competency, needs, onSaved}: Props) {
  const gap = gapsOf(needs).find((each) => each.competency.key === competency.key);
  const form = useForm({
    initial: {
      kind: gap ? kindOf(gap) : '',
      owner: '',
      organisation: gap?.place.kind === 'organisation' ? gap.place.id : '',
      reason: '',
      dueOn: '',
      ...sessionFor(competency, gap),
    },
    schema: actionsApi.act.body,
    toInput: ({kind, owner, organisation, reason, dueOn, place, who, places, invitation}) => ({
      competency: competency.key,
      kind,
      owner,
      organisation: organisation || null,
      reason,
      dueOn: isoDayOrNull(dueOn),
      session: kind === 'session' ? {place, who, places: wholeNumber(places), invitation} : null,
    }),
    send: async (body) => {
      await call(actionsApi.act, {body});
      form.reset();
      await onSaved();
    },
    draft: `action.${competency.key}`,
  });
  const isSession = form.values.kind === 'session';
  // The contract names the parts of a session below it; here they stand on their own.
  const named = {...form, problems: form.problems && {...form.problems, fields: withoutPrefix(form.problems.fields)}};
  return (
    <form method="post" onSubmit={form.submit} noValidate className="act-form" aria-label="Say what is done about it">
      <ErrorSummary {...named} />
      <SelectField
        form={named}
        name="kind"
        label="What is done"
        empty="Choose"
        choices={ActionKind.options.map((value) => ({value, name: actionNames[value]}))}
      />
      <SelectField
        form={named}
        name="organisation"
        label="Where"
        empty="All organisations"
        choices={needs.organisations.flatMap(({id, name}) => (id === null ? [] : [{value: id, name}]))}
      />
      <DayField form={named} name="dueOn" label={isSession ? 'Day' : 'By when'} />
      {isSession && (
        <>
          <TextField form={named} name="place" label="Place" hint="A room, or a link." />
          <TextField form={named} name="who" label="Who is invited" />
          <TextField form={named} name="places" label="Places" hint="As many as probably lack it, rounded." type="number" short />
          <TextArea
            form={named}
            name="invitation"
            label="Invitation"
            hint="Yours to change. Nothing is sent from here."
            rows={7}
          />
        </>
      )}
      <SelectField
        form={named}
        name="owner"
        label="Who sees to it"
        hint="A role, not a name."
        empty="Choose"
        choices={ActionOwner.options.map((value) => ({value, name: ownerNames[value]}))}
      />
      <TextArea form={named} name="reason" label="Why" />
      <SubmitButton sending={form.sending}>Record it</SubmitButton>
    </form>
  );
}

/** What the band of a competency makes worth doing, as a proposal. */
const kindFor: Record<number, ActionKind> = {
  1: 'session',
  2: 'session',
  3: 'session',
  4: 'write-guide',
  5: 'mentor',
  6: 'nothing',
};

/** Where hardly anybody has a result, the others are asked first. */
const kindOf = ({competency, cell: {required, assessed}}: Gap): ActionKind =>
  required !== null && assessed < required / 4 ? 'remind' : (kindFor[competency.band] ?? 'mentor');

const wholeNumber = (typed: string | boolean): number => (/^\d+$/.test(String(typed).trim()) ? Number(typed) : Number.NaN);

const withoutPrefix = (fields: Readonly<Record<string, string>>): Record<string, string> =>
  Object.fromEntries(Object.entries(fields).map(([name, message]) => [name.replace(/^session\./, ''), message]));

/** What is proposed: for whom the gap is, so many places, and a letter. */
function sessionFor({name}: Gap['competency'], gap: Gap | undefined) {
  return {
    place: '',
    who: gap?.name ?? '',
    places: gap ? String(Math.max(1, Math.round(lackIn(gap.cell).all.expected))) : '',
    invitation: [
      'Dear colleagues,',
      `many of us are unsure about this: ${name}. We meet to go through it together, with examples, and there is time for your questions.`,
      'You need to bring nothing. Please say by reply whether you can come.',
    ].join('\n\n'),
  };
}
