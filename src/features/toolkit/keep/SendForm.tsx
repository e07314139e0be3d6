/** Sending a draft for approval: to whom, who agreed it, from when it holds, when somebody looks again. */
import {Step} from '../../../../server/documents/contract.ts';
import {type Approver, approvers} from '../../../../server/documents/words.shared.ts';
import type {Caller} from '../../../../server/who/callers.shared.ts';
import {today} from '../../../ui/format/dates.ts';
import {CheckField, DayField, ErrorSummary, SubmitButton, TextField} from '../../../ui/forms/Form.tsx';
import {isoDay, typedDay} from '../../../ui/forms/read-day.ts';
import {useForm} from '../../../ui/forms/useForm.ts';

/** A year from a day. */
const inAYear = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`.replace('-02-29', '-02-28');

/** `caller`: who sends it, and so cannot approve it. */
type Props = {caller: Caller; take: (step: Step) => Promise<void>; onClose: () => void};

export function SendForm({caller, take, onClose}: Props) {
  const form = useForm({
    initial: {
      champion: caller === 'coordinator',
      coordinator: caller !== 'coordinator',
      agreedBy: '',
      validFrom: '',
      reviewOn: typedDay(inAYear(today())),
    },
    schema: Step,
    toInput: ({champion, coordinator, agreedBy, validFrom, reviewOn}) => ({
      step: 'send',
      asked: [...(champion ? ['champion'] : []), ...(coordinator ? ['coordinator'] : [])] as Approver[],
      agreedBy,
      validFrom: validFrom === '' ? null : isoDay(validFrom),
      reviewOn: isoDay(reviewOn),
    }),
    alsoMissing: ({champion, coordinator}): Record<string, string> =>
      champion || coordinator ? {} : {coordinator: 'Choose who approves it.'},
    send: take,
  });
  return (
    <form method="post" onSubmit={form.submit} noValidate aria-label="Send for approval">
      <ErrorSummary {...form} />
      <fieldset>
        <legend>Who approves it</legend>
        <p className="hint">Somebody else than you. Where both are asked, both have to approve it.</p>
        <CheckField
          form={form}
          name="coordinator"
          label={caller === 'coordinator' ? 'Another coordinator' : approvers.coordinator}
        />
        <CheckField form={form} name="champion" label={caller === 'champion' ? 'Another champion' : approvers.champion} />
      </fieldset>
      <TextField
        form={form}
        name="agreedBy"
        label="Agreed by (optional)"
        hint="The group that agreed it, such as: ASB Delivery Group, 12 November 2026."
      />
      <DayField form={form} name="validFrom" label="Holds from (optional)" hint="Empty: from its approval on." />
      <DayField form={form} name="reviewOn" label="Look at it again by" />
      <p className="actions">
        <SubmitButton sending={form.sending}>Send for approval</SubmitButton>
        <button type="button" className="link-button" onClick={onClose}>
          Close
        </button>
      </p>
    </form>
  );
}
