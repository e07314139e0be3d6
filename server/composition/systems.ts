/** The systems that people use, and what is still to be described for one. */
import {systemRoutes} from '../systems/routes.ts';
import {systemStore} from '../systems/store.ts';
import {createSystems} from '../systems/systems.ts';
import {versionTextStore} from '../version-texts/store.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {People} from './people.ts';

export function systemsFeature(ground: Ground, {people: {organisations}}: {people: People}) {
  const {db, starterSystem, today} = ground;
  const systems = systemStore(db);
  const systemsToday = createSystems({systems, organisations, today});
  return {
    systemsToday,
    isSystem: async (key: string) => (await systems.list()).some((each) => each.key === key),
    contributes: {
      routes: (api) =>
        systemRoutes(api, {...ground, systems, systemsToday, organisations, latestTexts: versionTextStore(db).latest}),
      // A new database has one system without a name.
      ready: () => systems.nameFirst(starterSystem),
    },
  } satisfies Feature & Record<string, unknown>;
}
export type Systems = ReturnType<typeof systemsFeature>;
