import {certificateRoutes} from '../certificates/routes.ts';
import {certificateStore, forgetPerson} from '../certificates/store.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {People} from './people.ts';
import type {Records} from './records.ts';

export function certificatesFeature(ground: Ground, {people, records}: {people: People; records: Records}) {
  const {organisations} = people;
  const {standingOf} = records;
  return {
    contributes: {
      forgetPerson,
      routes: (api) => certificateRoutes(api, {...ground, store: certificateStore(ground.db), standingOf, organisations}),
    },
  } satisfies Feature;
}
