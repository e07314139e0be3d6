/** A number, or a few words. */
import {useId} from 'react';
import type {InputProps} from './props.ts';

export function TypedInput({question, given: [typed = ''], onGive}: InputProps<'numeric' | 'short'>) {
  const id = useId();
  const isNumber = question.type === 'numeric';
  const unit = isNumber ? question.unit : null;
  return (
    <div className="field">
      <label htmlFor={id}>
        {isNumber ? 'Your number' : 'Your answer'}
        {unit !== null && `, in ${unit}`}
      </label>
      <span className="hint" id={`${id}-hint`}>
        {isNumber ? 'Digits, such as 12 or 2.5.' : 'A word or a few. Capital letters and accents do not matter.'}
      </span>
      <input
        id={id}
        aria-describedby={`${id}-hint`}
        className={isNumber ? 'input input--short' : 'input'}
        inputMode={isNumber ? 'decimal' : 'text'}
        autoComplete="off"
        maxLength={200}
        value={typed}
        onChange={(event) => onGive(event.target.value === '' ? [] : [event.target.value])}
      />
    </div>
  );
}
