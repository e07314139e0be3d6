import {releaseRoutes} from '../releases/routes.ts';
import {releaseStore} from '../releases/store.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {Systems} from './systems.ts';

export function releasesFeature(ground: Ground, {systems: {isSystem}}: {systems: Systems}) {
  const releases = releaseStore(ground.db);
  return {
    releases: releases.list,
    contributes: {routes: (api) => releaseRoutes(api, {...ground, releases, isSystem})},
  } satisfies Feature & Record<string, unknown>;
}
export type Releases = ReturnType<typeof releasesFeature>;
