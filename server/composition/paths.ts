import {pathRoutes} from '../paths/routes.ts';
import {forgetPerson, pathStore} from '../paths/store.ts';
import {tierGate} from '../paths/tier-gate.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {People} from './people.ts';
import type {Records} from './records.ts';

export function pathsFeature(ground: Ground, {people, records: {standingOf}}: {people: People; records: Records}) {
  const store = pathStore(ground.db);
  const whyEnhancedIsLocked = tierGate(store, standingOf);
  return {
    whyEnhancedIsLocked,
    contributes: {
      forgetPerson,
      routes: (api) =>
        pathRoutes(api, {
          ...ground,
          store,
          standingOf,
          whyEnhancedIsLocked,
          isKnown: async (id) => (await people.get(id)) !== undefined,
        }),
    },
  } satisfies Feature & Record<string, unknown>;
}
export type Paths = ReturnType<typeof pathsFeature>;
