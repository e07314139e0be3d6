/** A number, or a few words. */
import {useId, useState} from 'react';
import {writeDigits} from '../../../../server/text/number.shared.ts';
import {isNoNumber} from '../blank.ts';
import type {InputProps} from './props.ts';

export function TypedInput({question, given: [typed = ''], onGive}: InputProps<'numeric' | 'short'>) {
  const id = useId();
  // Who is still typing has not made a mistake yet.
  const [left, setLeft] = useState(typed !== '');
  const isWrong = left && isNoNumber(question, [typed]);
  const isNumber = question.type === 'numeric';
  const unit = isNumber ? question.unit : null;
  return (
    <div className={isWrong ? 'field field--wrong' : 'field'}>
      <label htmlFor={id}>
        {isNumber ? 'Your number' : 'Your answer'}
        {unit !== null && `, in ${unit}`}
      </label>
      <span className="hint" id={`${id}-hint`}>
        {isNumber
          ? 'Digits, such as 12 or 2.5.'
          : 'A word or a few. Capital letters, accents, apostrophes, spaces and hyphens do not matter.'}
      </span>
      <span className="field-error" id={`${id}-error`} role="status">
        {isWrong && `This is not a number that can be read. ${writeDigits}`}
      </span>
      <input
        id={id}
        aria-describedby={`${id}-hint ${id}-error`}
        aria-invalid={isWrong}
        className={isNumber ? 'input input--short' : 'input'}
        autoComplete="off"
        maxLength={200}
        value={typed}
        onBlur={() => setLeft(true)}
        onChange={(event) => onGive(event.target.value === '' ? [] : [event.target.value])}
      />
    </div>
  );
}
