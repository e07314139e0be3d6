/** The parts of a form, after the GOV.UK pattern: label above, hint below it, the error in words, a summary that gets focus. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import type {ChangeEvent, ReactNode, Ref} from 'react';
import {formatDay} from '../format/dates.ts';
import {PasswordInput} from './PasswordInput.tsx';
import {readDay} from './read-day.ts';
import type {Problems} from './useForm.ts';

type State = {
  id: string;
  values: Record<string, string | boolean>;
  set: (name: never, value: string | boolean) => void;
  problems: Problems | undefined;
  summary: Ref<HTMLDivElement>;
};

export function fieldId(form: string, name: string): string {
  return `${form}-${name.replaceAll('.', '-')}`;
}

/** Lists what is wrong and links to each field. */
export function ErrorSummary({id, problems, summary}: Pick<State, 'id' | 'problems' | 'summary'>) {
  if (problems === undefined) return null;
  const fields = Object.entries(problems.fields);
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={summary}>
      <h2>There is a problem</h2>
      <p>
        {problems.sentence} {problems.signedOut && <SignInAgain />}
      </p>
      {fields.length > 0 && (
        <ul>
          {fields.map(([name, message]) => (
            <li key={name}>
              <a href={`#${fieldId(id, name)}`}>{message}</a>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Back to this page afterwards, where the draft is. */
function SignInAgain() {
  const {pathname} = useLocation();
  return <Link to={`/sign-in?next=${encodeURIComponent(pathname)}`}>Sign in and come back</Link>;
}

type Labelled = {form: State; name: string; label: string; hint?: ReactNode};

function Field({
  form,
  name,
  label,
  hint,
  children,
}: Labelled & {
  children: (attributes: {id: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean}) => ReactNode;
}) {
  const error = form.problems?.fields[name];
  const id = fieldId(form.id, name);
  const describedBy = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className={error ? 'field field--wrong' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {hint && (
        <span className="hint" id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {error && (
        <span className="field-error" id={`${id}-error`}>
          <strong>Error:</strong> {error}
        </span>
      )}
      {children({id, 'aria-describedby': describedBy, 'aria-invalid': error !== undefined})}
    </div>
  );
}

type TextProps = Labelled & {type?: 'text' | 'email' | 'password' | 'number'; autoComplete?: string; short?: boolean};

export function TextField({type = 'text', autoComplete, short, ...field}: TextProps) {
  const {form, name} = field;
  return (
    <Field {...field}>
      {(attributes) => {
        const typed = {
          ...attributes,
          className: short ? 'input input--short' : 'input',
          name,
          autoComplete,
          value: String(form.values[name] ?? ''),
          onChange: (event: ChangeEvent<HTMLInputElement>) => form.set(name as never, event.target.value),
        };
        if (type === 'password') return <PasswordInput label={field.label} {...typed} />;
        return type === 'number' ? <input {...typed} type="text" inputMode="numeric" /> : <input {...typed} type={type} />;
      }}
    </Field>
  );
}

/** A day, in whichever usual way it is written; how it was understood is said below it. */
export function DayField({hint, ...field}: Labelled) {
  const typed = String(field.form.values[field.name] ?? '');
  const day = readDay(typed);
  return (
    <>
      <TextField {...field} hint={<>Day, month and year, such as 18/12/2026. {hint}</>} short />
      <p className="day-read" role="status">
        {day && formatDay(day)}
      </p>
    </>
  );
}

export function TextArea({rows = 3, ...field}: Labelled & {rows?: number}) {
  const {form, name} = field;
  return (
    <Field {...field}>
      {(attributes) => (
        <textarea
          {...attributes}
          className="input"
          name={name}
          rows={rows}
          value={String(form.values[name] ?? '')}
          onChange={(event) => form.set(name as never, event.target.value)}
        />
      )}
    </Field>
  );
}

export function SelectField({
  choices,
  empty,
  ...field
}: Labelled & {choices: readonly {value: string; name: string}[]; empty?: string}) {
  const {form, name} = field;
  return (
    <Field {...field}>
      {(attributes) => (
        <select
          {...attributes}
          className="input"
          name={name}
          value={String(form.values[name] ?? '')}
          onChange={(event) => form.set(name as never, event.target.value)}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {choices.map(({value, name: text}) => (
            <option key={value} value={value}>
              {text}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** A few choices, each with a line that says what it is for. */
export function RadioField({
  form,
  name,
  label,
  choices,
}: Omit<Labelled, 'hint'> & {choices: readonly {value: string; name: string; hint: string}[]}) {
  const error = form.problems?.fields[name];
  const id = fieldId(form.id, name);
  return (
    <fieldset className={error ? 'radios field--wrong' : 'radios'} aria-describedby={error ? `${id}-error` : undefined}>
      <legend>{label}</legend>
      {error && (
        <span className="field-error" id={`${id}-error`}>
          <strong>Error:</strong> {error}
        </span>
      )}
      {choices.map(({value, name: text, hint}, number) => (
        <div className="field field--check" key={value}>
          <input
            // The summary's link leads to the first.
            id={number === 0 ? id : `${id}-${value}`}
            type="radio"
            name={id}
            value={value}
            checked={form.values[name] === value}
            aria-describedby={`${id}-${value}-hint`}
            onChange={() => form.set(name as never, value)}
          />
          <label htmlFor={number === 0 ? id : `${id}-${value}`}>{text}</label>
          <span className="hint" id={`${id}-${value}-hint`}>
            {hint}
          </span>
        </div>
      ))}
    </fieldset>
  );
}

export function CheckField({form, name, label, hint}: Labelled) {
  const error = form.problems?.fields[name];
  const id = fieldId(form.id, name);
  return (
    <div className="field field--check">
      <input
        id={id}
        name={name}
        type="checkbox"
        checked={form.values[name] === true}
        aria-describedby={hint || error ? `${id}-hint` : undefined}
        onChange={(event) => form.set(name as never, event.target.checked)}
      />
      <label htmlFor={id}>{label}</label>
      {(hint || error) && (
        <span className={error ? 'field-error' : 'hint'} id={`${id}-hint`}>
          {error ?? hint}
        </span>
      )}
    </div>
  );
}

/** `quiet`: something else beside it is what one should do. */
export function SubmitButton({sending, quiet = false, children}: {sending: boolean; quiet?: boolean; children: ReactNode}) {
  return (
    <button className={quiet ? 'button button--quiet' : 'button'} type="submit" aria-disabled={sending}>
      {sending ? 'Sending …' : children}
    </button>
  );
}
