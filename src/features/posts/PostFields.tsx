/** The inputs that a suggestion and a question share: one line, details, subject, name. */
import type {ComponentProps} from 'react';
import {useCompetencies} from '../../ui/Filters.tsx';
import {CheckField, SelectField, TextField} from '../../ui/forms/Form.tsx';
import {MarkdownField} from '../../ui/forms/MarkdownField.tsx';
import {PersonalDetails} from '../personal-data/PersonalDetails.tsx';
import {Similar} from './Similar.tsx';
import {useMasks} from './usePromises.ts';

type Form = ComponentProps<typeof TextField>['form'];
type Props = {form: Form; title: string; titleHint: string; detailsHint: string};

export function PostFields({form, title, titleHint, detailsHint}: Props) {
  const competencies = useCompetencies();
  return (
    <>
      <TextField form={form} name="title" label={title} hint={titleHint} />
      <Similar title={String(form.values.title ?? '')} />
      <MarkdownField form={form} name="details" label="Details (optional)" hint={detailsHint} />
      <PersonalDetails form={form} fields={{title: 'Title', details: 'Details'}} masks={useMasks()} />
      <SelectField form={form} name="competency" label="Subject (optional)" empty="No particular one" choices={competencies} />
      <CheckField
        form={form}
        name="named"
        label="Show my name"
        hint="If not, your role and organisation are shown, and nothing else."
      />
    </>
  );
}
