/** Which guides a reader is shown: those for everybody, or all of them. It follows from the account; a visitor may ask for all, and is remembered. */
import {useEffect, useSyncExternalStore} from 'react';
import {useSession} from '../../api/session.ts';

export type Tier = 'basic' | 'enhanced';

const listeners = new Set<() => void>();

function read(): Tier {
  return document.documentElement.dataset.tier === 'enhanced' ? 'enhanced' : 'basic';
}

/** What somebody asked for stays in the browser; what follows from an account ends with the tab. */
function chooseTier(tier: Tier, storage: () => Storage): void {
  if (tier === read()) return;
  document.documentElement.dataset.tier = tier;
  try {
    storage().setItem('waymark.tier', tier);
  } catch {
    // A browser that refuses storage forgets the choice with the page; nothing else depends on it.
  }
  for (const listener of listeners) listener();
}

export function useTier(): Tier {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    read,
    () => 'basic',
  );
}

/** Whether the account leaves the choice to the reader: it does for visitors and basic users. */
export function useMayChooseTier(): boolean {
  const state = useSession();
  return state.step === 'loaded' && (state.value.person?.role ?? 'basic') === 'basic';
}

/** Said once on every page: whoever administers, champions or coordinates sees everything from the start. */
export function useTierOfAccount(): void {
  const state = useSession();
  const role = state.step === 'loaded' ? (state.value.person?.role ?? null) : undefined;
  useEffect(() => {
    if (role === 'enhanced' || role === 'coordinator') chooseTier('enhanced', () => sessionStorage);
    else if (role === 'basic' && !askedHere()) chooseTier('basic', () => sessionStorage);
  }, [role]);
}

/** Whether this reader asked for all guides since the page was opened. */
let asked = false;
const askedHere = () => asked;
export function askForTier(tier: Tier): void {
  asked = true;
  chooseTier(tier, () => localStorage);
}
