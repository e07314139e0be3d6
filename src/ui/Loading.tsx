/** What stands on a page until its data is there, or in its place. */
import type {ReactNode} from 'react';
import type {Loaded} from '../api/shared.ts';

export function Loading<T>({state, children}: {state: Loaded<T>; children: (value: T) => ReactNode}) {
  if (state.step === 'loading') return <Waiting />;
  if (state.step === 'failed') return <p role="alert">{state.sentence}</p>;
  return children(state.value);
}

/** Rows about as high as what comes. Without a script nothing comes, and nothing is shown. */
export function Waiting({rows = 3}: {rows?: number}) {
  return (
    <div className="waiting" role="status">
      <span className="visually-hidden">Loading …</span>
      {Array.from({length: rows}, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one row is like another.
        <span key={row} className="waiting-row" aria-hidden />
      ))}
    </div>
  );
}
