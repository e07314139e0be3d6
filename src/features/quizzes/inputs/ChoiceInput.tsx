/** One option, or several, with a letter each. */
import type {InputProps} from './props.ts';

const letters = 'ABCDEFGH';

export function ChoiceInput({question: {key, type, options}, given, onGive}: InputProps<'single' | 'multiple' | 'truefalse'>) {
  const several = type === 'multiple';
  const choose = (option: string, on: boolean) => {
    const others = several ? given.filter((each) => each !== option) : [];
    onGive(on ? [...others, option] : others);
  };
  return (
    <>
      {several && <p className="hint">More than one answer can be right.</p>}
      {options.map((option, index) => (
        <label key={option.key} className="option">
          <input
            type={several ? 'checkbox' : 'radio'}
            name={key}
            checked={given.includes(option.key)}
            onChange={(event) => choose(option.key, event.target.checked)}
          />
          <span aria-hidden>{letters[index]}</span>
          {option.text}
        </label>
      ))}
    </>
  );
}
