/** What the service answers to a reading, shared by every part of the page that shows it. */
import {useSyncExternalStore} from 'react';
import {Failure, request} from './client.ts';

export type Loaded<T> = {step: 'loading'} | {step: 'loaded'; value: T} | {step: 'failed'; sentence: string};

const loading: Loaded<never> = {step: 'loading'};

export const failedBy = (error: unknown): Loaded<never> => ({
  step: 'failed',
  sentence: error instanceof Failure ? error.alone : 'Something went wrong. Reload the page.',
});

type Reading = {
  state: Loaded<unknown>;
  listeners: Set<() => void>;
  read: () => Promise<void>;
  forget: () => void;
  put: (value: unknown) => void;
  subscribe: (listener: () => void) => () => void;
};

/** By address. A reading is dropped when nothing shows it any more: much may have been said by the next time. */
const readings = new Map<string, Reading>();

function readingOf(path: string, parse: (answer: unknown) => unknown): Reading {
  const known = readings.get(path);
  if (known) return known;
  const become = (state: Loaded<unknown>) => {
    reading.state = state;
    for (const listener of reading.listeners) listener();
  };
  /** Raised by what makes an answer that is still under way the answer to somebody else. */
  let forgotten = 0;
  const reading: Reading = {
    state: loading,
    listeners: new Set(),
    put: (value) => become({step: 'loaded', value}),
    async read() {
      const asked = forgotten;
      const found = await request('get', path)
        .then(parse)
        .then((value): Loaded<unknown> => ({step: 'loaded', value}), failedBy);
      if (asked === forgotten) become(found);
    },
    forget() {
      forgotten += 1;
      become(loading);
    },
    subscribe(listener) {
      reading.listeners.add(listener);
      // A part may be drawn with a reading that the part before it drops in the same moment.
      if (!readings.has(path)) readings.set(path, reading);
      if (reading.listeners.size === 1 && reading.state === loading) reading.read();
      return () => {
        reading.listeners.delete(listener);
        if (reading.listeners.size === 0 && readings.get(path) === reading) readings.delete(path);
      };
    },
  };
  readings.set(path, reading);
  return reading;
}

const nothing = {subscribe: () => () => {}, state: loading};

/** What stands at an address of the service; for ever loading where there is none to ask. `parse` refuses what it does not know. */
export function useShared<T>(path: string | undefined, parse: (answer: unknown) => T) {
  const reading = path === undefined ? undefined : readingOf(path, parse);
  const {subscribe} = reading ?? nothing;
  const state = useSyncExternalStore<Loaded<unknown>>(
    subscribe,
    () => (reading ?? nothing).state,
    () => loading,
  );
  return {
    state: state as Loaded<T>,
    /** Asks again; what is shown stays until the answer is there. */
    reload: async () => reading?.read(),
    /** Shows what the service answered to a change. */
    put: (value: T) => reading?.put(value),
  };
}

/** Several readings as one: loaded once all are, failed as soon as one is. */
export function together<States extends Record<string, Loaded<unknown>>>(
  states: States,
): Loaded<{[Name in keyof States]: States[Name] extends Loaded<infer Value> ? Value : never}> {
  const all = Object.values(states);
  const failed = all.find(({step}) => step === 'failed');
  if (failed) return failed as Loaded<never>;
  if (all.some(({step}) => step === 'loading')) return loading;
  const values = Object.entries(states).map(([name, state]) => [name, state.step === 'loaded' && state.value]);
  return {step: 'loaded', value: Object.fromEntries(values)};
}

/** After a change: asks again for everything on the page whose address begins so. */
export async function refresh(path: string): Promise<void> {
  await Promise.all([...readings].flatMap(([at, {read}]) => (at.startsWith(path) ? [read()] : [])));
}

/** Somebody else reads now: nothing that was answered to the one before stays, and what is still on the page is asked for anew. */
export function renewReadings(): void {
  for (const {forget} of readings.values()) forget();
  // By then the parts are gone that only the reader before could see.
  setTimeout(() => {
    for (const {read, listeners} of readings.values()) if (listeners.size > 0) read();
  });
}

/** Shows what the service answered to a change, wherever this address is shown. */
export function putShared(path: string, value: unknown): void {
  readings.get(path)?.put(value);
}
