/** What stands on a page until its data is there, or in its place. */
import type {ReactNode} from 'react';
import type {Loaded} from '../api/shared.ts';

export function Loading<T>({state, children}: {state: Loaded<T>; children: (value: T) => ReactNode}) {
  if (state.step === 'loading') return <p role="status">Loading …</p>;
  if (state.step === 'failed') return <p role="alert">{state.sentence}</p>;
  return children(state.value);
}
