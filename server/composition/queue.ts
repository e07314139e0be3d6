import type {QueueSource} from '../queue/contract.ts';
import {queueRoutes} from '../queue/routes.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';

export function queueFeature({now}: Ground, {queue}: {queue: QueueSource}) {
  return {contributes: {routes: (api) => queueRoutes(api, {queue, now})}} satisfies Feature;
}
