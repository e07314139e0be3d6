/** Which tier a reader wants to see: remembered in this browser and nowhere else. */
import {useSyncExternalStore} from 'react';

export type Tier = 'basic' | 'enhanced';

const listeners = new Set<() => void>();

function read(): Tier {
  return document.documentElement.dataset.tier === 'enhanced' ? 'enhanced' : 'basic';
}

export function chooseTier(tier: Tier): void {
  document.documentElement.dataset.tier = tier;
  try {
    localStorage.setItem('waymark.tier', tier);
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
