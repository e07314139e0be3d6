/** How sure somebody is, from 1 to 7: it is no part of the score. */
import type {InputProps} from './props.ts';

const rates = ['1', '2', '3', '4', '5', '6', '7'];

export function RateInput({question: {key, low, high}, given: [rate], onGive}: InputProps<'selfrate'>) {
  return (
    <>
      <p className="hint">This does not affect your score. You may leave it out.</p>
      <div className="rates">
        <span>{low}</span>
        {rates.map((each) => (
          <label key={each}>
            <input type="radio" name={key} checked={rate === each} onChange={() => onGive([each])} /> {each}
          </label>
        ))}
        <span>{high}</span>
      </div>
    </>
  );
}
