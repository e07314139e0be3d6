import {settingsRoutes} from '../settings/routes.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';

export function settingsFeature(ground: Ground) {
  return {contributes: {routes: (api) => settingsRoutes(api, ground)}} satisfies Feature;
}
