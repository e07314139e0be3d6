/** Something a page reads when it opens, as a union, so that "loading and failed" cannot exist. */
import {useCallback, useEffect, useRef, useState} from 'react';
import {Failure} from '../api/client.ts';

export type Loaded<T> = {step: 'loading'} | {step: 'loaded'; value: T} | {step: 'failed'; sentence: string};

/** `read` must be stable: defined outside the component, or memoised. Where it changes, what it read before is gone at once. */
export function useLoaded<T>(read: () => Promise<T>): {state: Loaded<T>; reload: () => Promise<void>; put: (value: T) => void} {
  const [loaded, setLoaded] = useState<{of: () => Promise<T>; state: Loaded<T>}>({of: read, state: {step: 'loading'}});
  /** An answer to an older question is dropped. */
  const current = useRef(read);
  current.current = read;
  const reload = useCallback(async () => {
    const state = await read().then(
      (value): Loaded<T> => ({step: 'loaded', value}),
      (error: unknown): Loaded<T> => ({
        step: 'failed',
        sentence: error instanceof Failure ? error.message : 'Something went wrong. Reload the page.',
      }),
    );
    if (current.current === read) setLoaded({of: read, state});
  }, [read]);
  useEffect(() => {
    reload();
  }, [reload]);
  return {
    state: loaded.of === read ? loaded.state : {step: 'loading'},
    reload,
    put: (value) => setLoaded({of: read, state: {step: 'loaded', value}}),
  };
}
