/** A choice for each prompt, from one list. */
import {useId} from 'react';
import type {InputProps} from './props.ts';

export function MatchInput({question: {prompts, choices}, given, onGive}: InputProps<'match'>) {
  const id = useId();
  const choose = (place: number, key: string) =>
    onGive(prompts.map((_, number) => (number === place ? key : (given[number] ?? ''))));
  return (
    <>
      <p className="hint">Choose what belongs to each. Not every choice has to be used.</p>
      {prompts.map((prompt, place) => (
        <div className="field" key={prompt}>
          <label htmlFor={`${id}-${place}`}>{prompt}</label>
          <select
            id={`${id}-${place}`}
            className="input"
            value={given[place] ?? ''}
            onChange={(event) => choose(place, event.target.value)}
          >
            <option value="">Choose one</option>
            {choices.map(({key, text}) => (
              <option key={key} value={key}>
                {text}
              </option>
            ))}
          </select>
        </div>
      ))}
    </>
  );
}
