import {releaseRoutes} from '../releases/routes.ts';
import {releaseStore} from '../releases/store.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';

export function releasesFeature(ground: Ground) {
  const releases = releaseStore(ground.db);
  return {
    releases: releases.list,
    contributes: {routes: (api) => releaseRoutes(api, {...ground, releases})},
  } satisfies Feature & Record<string, unknown>;
}
export type Releases = ReturnType<typeof releasesFeature>;
