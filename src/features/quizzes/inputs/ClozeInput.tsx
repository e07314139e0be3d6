/** A text with a choice in each of its gaps. */
import type {InputProps} from './props.ts';

export function ClozeInput({question: {parts, gaps}, given, onGive}: InputProps<'cloze'>) {
  const choose = (place: number, key: string) =>
    onGive(gaps.map((_, number) => (number === place ? key : (given[number] ?? ''))));
  return (
    <>
      <p className="hint">Choose what fits into each gap.</p>
      <p className="cloze">
        {parts.map((part, place) => {
          const gap = gaps[place];
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of a text never change places.
            <span key={place}>
              {part}
              {gap && (
                <select
                  className="input"
                  aria-label={`Gap ${place + 1} of ${gaps.length}`}
                  value={given[place] ?? ''}
                  onChange={(event) => choose(place, event.target.value)}
                >
                  <option value="">…</option>
                  {gap.map(({key, text}) => (
                    <option key={key} value={key}>
                      {text}
                    </option>
                  ))}
                </select>
              )}
            </span>
          );
        })}
      </p>
    </>
  );
}
