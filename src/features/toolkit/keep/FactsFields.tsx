/** What is said of a document, as fields of a form. */
import {powers, stages} from '../../../../server/content/document-words.shared.ts';
import type {Facts} from '../../../../server/documents/contract.ts';
import {DayField, SelectField, TextArea, TextField} from '../../../ui/forms/Form.tsx';
import {isoDay, typedDay} from '../../../ui/forms/read-day.ts';

export const noFacts: Facts = {
  ...{title: '', purpose: '', whenToUse: '', stage: 'report', power: 'none', section: '', owner: 'The coordinator', folder: ''},
  ...{lawCheckedOn: '', lawRead: ''},
};

const choicesOf = (names: Record<string, string>) => Object.entries(names).map(([value, name]) => ({value, name}));

/** The names of the fields begin with `facts.`, as the contract calls them. */
export function FactsFields({form}: {form: Parameters<typeof TextField>[0]['form']}) {
  return (
    <>
      <TextField
        form={form}
        name="facts.title"
        label="What it is called"
        hint="As people would look for it, such as: Diary sheet."
      />
      <TextField form={form} name="facts.purpose" label="What it is for" hint="One sentence, for lists and search." />
      <TextArea form={form} name="facts.whenToUse" label="When to use it (optional)" />
      <SelectField form={form} name="facts.stage" label="Stage of the case" choices={choicesOf(stages)} />
      <SelectField form={form} name="facts.power" label="Power" choices={choicesOf(powers)} />
      <TextField form={form} name="facts.section" label="Section of the law (optional)" hint="Such as: 2014 Act, section 43." />
      <TextField form={form} name="facts.owner" label="Who keeps it up to date" hint="A role or a group, not a name." />
      <TextField form={form} name="facts.folder" label="Folder (optional)" hint="Such as: Letters, Leaflets, Checklists." />
      <DayField
        form={form}
        name="facts.lawCheckedOn"
        label="Law in it checked on (optional)"
        hint="If it states law: when somebody compared it with the statute."
      />
      <TextField
        form={form}
        name="facts.lawRead"
        label="What of the law was read, and by which role (optional)"
        hint="Such as: 2014 Act, sections 43 to 53, by the legal team."
      />
    </>
  );
}

/** From the form's flat values. */
export const factsIn = (values: Record<string, string | boolean>): Facts =>
  Object.fromEntries(
    Object.keys(noFacts).map((key) => {
      const typed = values[`facts.${key}`];
      return [key, key === 'lawCheckedOn' ? isoDay(String(typed)) : typed];
    }),
  ) as Facts;
/** To the form's flat values. */
export const factsAsTyped = (facts: Facts): Record<string, string> => ({
  ...Object.fromEntries(Object.keys(noFacts).map((key) => [`facts.${key}`, facts[key as keyof Facts]])),
  'facts.lawCheckedOn': typedDay(facts.lawCheckedOn),
});
