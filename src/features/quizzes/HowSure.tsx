/** How sure somebody is of an answer: a quiet second step that may be left out. */
const levels = [
  {value: 1, name: 'I guessed'},
  {value: 2, name: 'Fairly sure'},
  {value: 3, name: 'Sure'},
];

type Props = {name: string; sure: number | undefined; onRate: (sure: number) => void};

export function HowSure({name, sure, onRate}: Props) {
  return (
    <fieldset className="how-sure">
      <legend>How sure? (optional)</legend>
      <div className="rates">
        {levels.map((level) => (
          <label key={level.value}>
            <input type="radio" name={`sure-${name}`} checked={sure === level.value} onChange={() => onRate(level.value)} />{' '}
            {level.name}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
