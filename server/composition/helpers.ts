import {helperRoutes} from '../helpers/routes.ts';
import {helperStore} from '../helpers/store.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {People} from './people.ts';

export function helpersFeature(ground: Ground, {people: {organisations}}: {people: People}) {
  const helpers = helperStore(ground.db);
  const contact = async () => (await ground.set()).contact;
  return {
    list: helpers.list,
    contributes: {routes: (api) => helperRoutes(api, {helpers, organisations, contact})},
  } satisfies Feature & Record<string, unknown>;
}
export type Helpers = ReturnType<typeof helpersFeature>;
