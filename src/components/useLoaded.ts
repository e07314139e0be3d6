/** Something a page reads when it opens, as a union, so that "loading and failed" cannot exist. */
import {useCallback, useEffect, useState} from 'react';
import {Failure} from '../api/client.ts';

export type Loaded<T> = {step: 'loading'} | {step: 'loaded'; value: T} | {step: 'failed'; sentence: string};

/** `read` must be stable: defined outside the component, or memoised. */
export function useLoaded<T>(read: () => Promise<T>): {state: Loaded<T>; reload: () => Promise<void>; put: (value: T) => void} {
  const [state, setState] = useState<Loaded<T>>({step: 'loading'});
  const reload = useCallback(async () => {
    setState(
      await read().then(
        (value): Loaded<T> => ({step: 'loaded', value}),
        (error: unknown): Loaded<T> => ({
          step: 'failed',
          sentence: error instanceof Failure ? error.message : 'Something went wrong. Reload the page.',
        }),
      ),
    );
  }, [read]);
  useEffect(() => {
    reload();
  }, [reload]);
  return {state, reload, put: (value) => setState({step: 'loaded', value})};
}
