/** Says while somebody writes what looks like personal details, and asks why they have to stay. Nothing is sent for it. */
import type {ComponentProps} from 'react';
import {kinds, possibleNames, recognise} from '../../../server/personal-data/recognise.shared.ts';
import {TextField} from '../../ui/forms/Form.tsx';
import {Marked} from './Marked.tsx';

type Props = {
  form: ComponentProps<typeof TextField>['form'];
  /** The inputs it looks at, with what they are called on the page. */
  fields: Readonly<Record<string, string>>;
  masks: readonly string[];
};

export function PersonalDetails({form, fields, masks}: Props) {
  const texts = Object.entries(fields).map(([name, label]) => ({label, text: String(form.values[name] ?? '')}));
  const found = texts.flatMap(({label, text}) => recognise(text, masks).map((finding) => ({label, text, finding})));
  const names = texts.flatMap(({text}) => possibleNames(text));
  // The service may know patterns that this page could not load.
  const asked = Object.values(form.problems?.fields ?? {}).some((sentence) => sentence.startsWith('This looks like'));
  return (
    <>
      <p role="status" className={found.length + names.length === 0 ? 'visually-hidden' : 'facts'}>
        {found.length > 0 &&
          `There may be personal details here: ${[...new Set(found.map(({finding}) => kinds[finding.kind]))].join(', ')}. `}
        {names.length > 0 && `Is this somebody’s name? ${names.join(', ')}. Say what they do instead.`}
      </p>
      {(found.length > 0 || asked) && (
        <section className="notice notice--warn" aria-label="Personal details">
          {found.length > 0 && (
            <ul>
              {found.map(({label, text, finding}) => (
                <li key={`${label} ${finding.start}`}>
                  {label}: <Marked text={text} findings={[finding]} around={30} />
                </li>
              ))}
            </ul>
          )}
          <p>Take them out if you can: everybody can read this.</p>
          <TextField
            form={form}
            name="justification"
            label="If it is not personal, or has to stay: why?"
            hint="Then the coordinator looks at it before anybody else can read it. Only the coordinator reads this reason."
          />
        </section>
      )}
    </>
  );
}
