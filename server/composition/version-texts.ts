import {versionTextRoutes} from '../version-texts/routes.ts';
import {createShownTexts} from '../version-texts/shown-texts.ts';
import {versionTextStore} from '../version-texts/store.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {Releases} from './releases.ts';
import type {Systems} from './systems.ts';

type Others = {systems: Systems; releases: Releases};

export function versionTextsFeature(ground: Ground, {systems: {systemsToday}, releases: {releases}}: Others) {
  const needs = {...ground, releases, texts: versionTextStore(ground.db)};
  return {
    shownTexts: createShownTexts({...needs, systems: async () => (await systemsToday()).inOrderFor(null)}),
    contributes: {routes: (api) => versionTextRoutes(api, needs)},
  } satisfies Feature & Record<string, unknown>;
}
export type VersionTexts = ReturnType<typeof versionTextsFeature>;
