/** Who is signed in: asked once a page load, shared by everything on the page. */
import {useSyncExternalStore} from 'react';
import type {Session} from '../../server/people/contract.ts';
import {claimDrafts} from '../ui/forms/draft.ts';
import {request} from './client.ts';
import {failedBy, type Loaded} from './shared.ts';

export type SessionState = Loaded<Session>;

let state: SessionState = {step: 'loading'};
let asked = false;
const listeners = new Set<() => void>();

/** Asks again, after signing in or out or a change of the profile. */
export async function refreshSession(): Promise<void> {
  state = await readSession().then((value): SessionState => ({step: 'loaded', value}), failedBy);
  if (state.step === 'loaded' && state.value.person) claimDrafts(state.value.person.id);
  for (const listener of listeners) listener();
}

/** Most readers are visitors: their answer is checked by hand, so that no page waits for the schemas it does not need. */
async function readSession(): Promise<Session> {
  const answer = await request('get', '/api/session');
  if (isVisitors(answer)) return answer;
  const {Session} = await import('../../server/people/contract.ts');
  return Session.parse(answer);
}

function isVisitors(answer: unknown): answer is Session {
  const {person, notice, contact, demo} = (answer ?? {}) as Partial<Record<keyof Session, unknown>>;
  return person === null && typeof notice === 'string' && typeof contact === 'string' && typeof demo === 'boolean';
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
