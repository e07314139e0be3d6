import {selfRatingRoutes} from '../self-ratings/routes.ts';
import {forgetPerson, selfRatingStore} from '../self-ratings/store.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';

export function selfRatingsFeature(ground: Ground) {
  const store = selfRatingStore(ground.db);
  return {
    contributes: {
      forgetPerson,
      routes: (api) => selfRatingRoutes(api, {...ground, store}),
      jobs: [{name: 'forget-raters', every: 3_600, lease: 120, run: () => store.forgetRaters(ground.today())}],
    },
  } satisfies Feature;
}
