/** The systems that people use, and what is still to be described for one. */
import {systemRoutes} from '../systems/routes.ts';
import {systemStore} from '../systems/store.ts';
import {createSystems} from '../systems/systems.ts';
import {createToDescribe} from '../systems/to-describe.ts';
import {neededStep} from '../version-texts/routes.ts';
import {versionTextStore} from '../version-texts/store.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {People} from './people.ts';

/** What happened so many days ago says little of what is needed now. */
const recentDays = 90;

export function systemsFeature(ground: Ground, {people: {organisations}}: {people: People}) {
  const {db, starterSystem, today, daysAgo, dailyCounts, reads} = ground;
  const systems = systemStore(db);
  const systemsToday = createSystems({systems, organisations, today});
  const since = () => daysAgo(recentDays);
  const toDescribe = createToDescribe({
    ...ground,
    latestTexts: versionTextStore(db).latest,
    reads: () => reads.since(since()),
    needed: () => dailyCounts.sinceByName(neededStep, since()),
  });
  return {
    systemsToday,
    toDescribe,
    isSystem: async (key: string) => (await systems.list()).some((each) => each.key === key),
    contributes: {
      routes: (api) => systemRoutes(api, {...ground, systems, systemsToday, organisations, toDescribe}),
      // A new database has one system without a name.
      ready: () => systems.nameFirst(starterSystem),
    },
  } satisfies Feature & Record<string, unknown>;
}
export type Systems = ReturnType<typeof systemsFeature>;
