/** Who is signed in: shared by everything on the page, and asked again whenever it may have become somebody else. */
import {useSyncExternalStore} from 'react';
import type {Session} from '../../server/people/contract.ts';
import {claimDrafts} from '../ui/forms/draft.ts';
import {request} from './client.ts';
import {isForgetful} from './forgetful.ts';
import {failedBy, type Loaded, renewReadings} from './shared.ts';

export type SessionState = Loaded<Session>;

let state: SessionState = {step: 'loading'};
let asked = 0;
/** How often another reader, or none, took the place of the one before. */
let readers = 0;
let watches = false;
const listeners = new Set<() => void>();

/** The other tabs of this browser are told under this name. It is taken back at once: nothing stays in the browser. */
const sign = 'waymark.session-changed';

/** After signing in or out or a change of the profile: here and in the other tabs. */
export async function refreshSession(): Promise<void> {
  try {
    localStorage.setItem(sign, 'now');
    localStorage.removeItem(sign);
  } catch {
    // A browser that refuses storage: its other tabs ask when they are looked at.
  }
  await askSession();
}

/** `keeps`: a connection that is gone for a moment ends nobody's session. */
export async function askSession({keeps = false} = {}): Promise<void> {
  // They show the same whoever reads them.
  if (isForgetful(window.location.pathname) && asked > 0) return;
  asked += 1;
  const number = asked;
  const found = await readSession().then((value): SessionState => ({step: 'loaded', value}), failedBy);
  if (number !== asked || (keeps && found.step === 'failed' && state.step === 'loaded')) return;
  const isAnother = state.step !== 'loading' && readerIn(found) !== readerIn(state);
  state = found;
  if (state.step === 'loaded' && state.value.person) claimDrafts(state.value.person.id);
  if (isAnother) readers += 1;
  for (const listener of listeners) listener();
  if (isAnother) renewReadings();
}

/** Undefined where it is not known. */
const readerIn = (of: SessionState): string | null | undefined =>
  of.step === 'loaded' ? (of.value.person?.id ?? null) : undefined;

/** Most readers are visitors: their answer is checked by hand, so that no page waits for the schemas it does not need. */
async function readSession(): Promise<Session> {
  // On the pages that know nobody even a question who it is would say when somebody opened one.
  if (isForgetful(window.location.pathname))
    return {person: null, ...((await request('get', '/api/anonymous/announcements')) as Omit<Session, 'person'>)};
  const answer = await request('get', '/api/session');
  if (isVisitors(answer)) return answer;
  const {Session} = await import('../../server/people/contract.ts');
  return Session.parse(answer);
}

function isVisitors(answer: unknown): answer is Session {
  const {person, notice, contact, demo} = (answer ?? {}) as Partial<Record<keyof Session, unknown>>;
  return person === null && typeof notice === 'string' && typeof contact === 'string' && typeof demo === 'boolean';
}

/** The same browser may sign in or out in another tab, and another device may end the session. */
function watch(): void {
  const {dataset} = document.documentElement;
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') askSession({keeps: true});
  });
  window.addEventListener('storage', ({key, newValue}) => {
    if (key === sign && newValue !== null) askSession({keeps: true});
  });
  // A page that Back brings as it was left shows nothing of a person before it knows that they are still there.
  window.addEventListener('pagehide', ({persisted}) => {
    if (persisted && readerIn(state)) dataset.reader = 'unknown';
  });
  window.addEventListener('pageshow', async ({persisted}) => {
    if (persisted) await askSession();
    delete dataset.reader;
  });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!watches) {
    watches = true;
    watch();
    askSession();
  }
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

/** Another number once somebody else reads, for what is not read through `useEndpoint`. */
export function useReaders(): number {
  return useSyncExternalStore(
    subscribe,
    () => readers,
    () => 0,
  );
}
