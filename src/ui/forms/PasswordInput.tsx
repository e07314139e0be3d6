/** A password that one may look at while one types it. */
import {type InputHTMLAttributes, useState} from 'react';

export function PasswordInput({label, ...attributes}: InputHTMLAttributes<HTMLInputElement> & {label: string}) {
  const [seen, setSeen] = useState(false);
  return (
    <span className="password">
      <input {...attributes} type={seen ? 'text' : 'password'} spellCheck={false} autoCapitalize="none" />
      <button type="button" className="button button--quiet" aria-pressed={seen} onClick={() => setSeen(!seen)}>
        {seen ? 'Hide' : 'Show'}
        <span className="visually-hidden"> {label.toLowerCase()}</span>
      </button>
    </span>
  );
}
