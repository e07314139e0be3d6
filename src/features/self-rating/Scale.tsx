/** Seven steps from little to much, as one row of radio buttons that a thumb can hit. */
import {fieldId} from '../../ui/forms/Form.tsx';
import type {Form} from '../../ui/forms/useForm.ts';

type Props = {
  form: Pick<Form, 'id' | 'values' | 'set' | 'problems'>;
  name: string;
  label: string;
  /** What it is about: several scales on a page ask the same. */
  about: string;
  lowest: string;
  highest: string;
};

const levels = ['1', '2', '3', '4', '5', '6', '7'];

export function Scale({form, name, label, about, lowest, highest}: Props) {
  const error = form.problems?.fields[name];
  const id = fieldId(form.id, name);
  return (
    <fieldset className={error ? 'scale field--wrong' : 'scale'} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>
        {label}
        <span className="visually-hidden"> {about}</span>
      </legend>
      {error && (
        <span className="field-error" id={`${id}-error`}>
          <strong>Error:</strong> {error}
        </span>
      )}
      <div className="scale-levels">
        {levels.map((level, index) => (
          <label key={level}>
            <input
              // The summary's link leads to the first.
              id={index === 0 ? id : `${id}-${level}`}
              type="radio"
              name={id}
              value={level}
              checked={form.values[name] === level}
              aria-label={level + meaningOf(index, lowest, highest)}
              onChange={() => form.set(name, level)}
            />
            <span>{level}</span>
          </label>
        ))}
      </div>
      <p className="scale-ends" aria-hidden="true">
        <span>1: {lowest}</span>
        <span>7: {highest}</span>
      </p>
    </fieldset>
  );
}

function meaningOf(index: number, lowest: string, highest: string): string {
  if (index === 0) return `, ${lowest}`;
  return index === levels.length - 1 ? `, ${highest}` : '';
}
