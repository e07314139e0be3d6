/** Who is signed in: asked once a page load, shared by everything on the page. */
import {useSyncExternalStore} from 'react';
import type {Session} from '../../server/people/contract.ts';

export type SessionState = {step: 'loading'} | {step: 'known'; session: Session} | {step: 'failed'};

let state: SessionState = {step: 'loading'};
let asked = false;
const listeners = new Set<() => void>();

/** Asks again, after signing in or out or a change of the profile. */
export async function refreshSession(): Promise<void> {
  // Loaded apart, so that a page is readable before it.
  const [{call}, {sessionApi}] = await Promise.all([import('./client.ts'), import('../../server/people/contract.ts')]);
  state = await call(sessionApi.read, {}).then(
    (session): SessionState => ({step: 'known', session}),
    (): SessionState => ({step: 'failed'}),
  );
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!asked) refreshSession();
  asked = true;
  return () => listeners.delete(listener);
}

const loading: SessionState = {step: 'loading'};

export function useSession(): SessionState {
  return useSyncExternalStore(
    subscribe,
    () => state,
    () => loading,
  );
}
