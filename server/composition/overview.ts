import {overviewRoutes} from '../overview/routes.ts';
import {overviewStore} from '../overview/store.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {Systems} from './systems.ts';
import type {Verifications} from './verifications.ts';

type Others = {systems: Systems; verifications: Verifications};

export function overviewFeature(ground: Ground, {systems: {systemsToday, toDescribe}, verifications: {trusted}}: Others) {
  const leading = async () => (await systemsToday()).leading;
  return {
    contributes: {
      routes: (api) => overviewRoutes(api, {...ground, overview: overviewStore(ground.db), trusted, leading, toDescribe}),
    },
  } satisfies Feature;
}
