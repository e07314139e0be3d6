/** Recording that somebody compared a page with the law: the coordinator's, loaded only for them. */
import type {LawMark} from '../../../../server/page-marks/contract.ts';
import {pageMarksApi} from '../../../../server/page-marks/contract.ts';
import {call} from '../../../api/client.ts';
import {today} from '../../../ui/format/dates.ts';
import {DayField, ErrorSummary, SubmitButton, TextField} from '../../../ui/forms/Form.tsx';
import {isoDay, typedDay} from '../../../ui/forms/read-day.ts';
import {useForm} from '../../../ui/forms/useForm.ts';
import {rereadContentPage} from '../content.ts';

type Props = {pageKey: string; hash: string; mark: Pick<LawMark, 'read' | 'number'>; onClose: () => void};

export default function LawCheckForm({pageKey, hash, mark: {read, number}, onClose}: Props) {
  const form = useForm({
    initial: {checkedBy: '', read, checkedOn: typedDay(today()), reviewOn: typedDay(halfAYearOn(today()))},
    schema: pageMarksApi.checkLaw.body,
    toInput: ({checkedOn, reviewOn, ...typed}) => ({
      ...typed,
      checkedOn: isoDay(checkedOn),
      reviewOn: isoDay(reviewOn),
      hash,
      number,
    }),
    send: async (body) => {
      await call(pageMarksApi.checkLaw, {params: {key: pageKey}, body});
      await rereadContentPage(pageKey);
      onClose();
    },
    draft: `law-check.${pageKey}.${number}`,
  });
  return (
    <form className="panel" method="post" onSubmit={form.submit} noValidate aria-label="Record a law check">
      <ErrorSummary {...form} />
      <p>
        Record it once somebody who knows the law has compared this page with it, section by section. Everybody sees the role, the
        date and what was read, and no name.
      </p>
      <TextField form={form} name="checkedBy" label="Who read it" hint="A role, such as: solicitor of the district council." />
      <TextField
        form={form}
        name="read"
        label="What was read"
        hint="Act and sections, the version of the text, and the guidance with its date."
      />
      <DayField form={form} name="checkedOn" label="Read on" />
      <DayField
        form={form}
        name="reviewOn"
        label="To be read again by"
        hint="After this day the page says that the check has lapsed."
      />
      <p className="actions">
        <SubmitButton sending={form.sending}>Record the check</SubmitButton>
        <button type="button" className="link-button" onClick={onClose}>
          Close
        </button>
      </p>
    </form>
  );
}

function halfAYearOn(day: string): string {
  const date = new Date(`${day}T12:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + 6);
  return date.toISOString().slice(0, 10);
}
