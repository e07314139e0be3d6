/** A list that comes twenty at a time. */
import {useCallback, useEffect, useRef, useState} from 'react';
import {Failure} from '../api/client.ts';
import {useReaders} from '../api/session.ts';

type PageOf<T> = {items: T[]; total: number; counts: Record<string, number>; next: string | null};
export type ListState<T> =
  | {step: 'loading'}
  | {step: 'failed'; sentence: string}
  | ({step: 'loaded'; loadingMore: boolean; problem: string | undefined} & PageOf<T>);

/** `read` must be stable as long as the filter is the same. */
export function useList<T>(read: (cursor: string | undefined) => Promise<PageOf<T>>) {
  const [state, setState] = useState<ListState<T>>({step: 'loading'});
  const readers = useReaders();
  /** An answer to an older filter, or to somebody else, is dropped. */
  const asked = useRef(0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: whoever reads now may be shown something else.
  useEffect(() => {
    asked.current += 1;
    const number = asked.current;
    setState({step: 'loading'});
    read(undefined).then(
      (page) => asked.current === number && setState({step: 'loaded', loadingMore: false, problem: undefined, ...page}),
      (error: unknown) => asked.current === number && setState({step: 'failed', sentence: sentenceOf(error)}),
    );
  }, [read, readers]);

  const more = useCallback(async () => {
    if (state.step !== 'loaded' || state.next === null || state.loadingMore) return;
    const number = asked.current;
    setState({...state, loadingMore: true, problem: undefined});
    await read(state.next).then(
      ({items, ...page}) =>
        asked.current === number &&
        setState({step: 'loaded', loadingMore: false, problem: undefined, items: [...state.items, ...items], ...page}),
      (error: unknown) => asked.current === number && setState({...state, problem: sentenceOf(error)}),
    );
  }, [read, state]);

  return {state, more};
}

function sentenceOf(error: unknown): string {
  return error instanceof Failure ? error.alone : 'Something went wrong. Reload the page.';
}
