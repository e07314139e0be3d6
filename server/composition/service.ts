/** The service itself: whether it answers, what it offers, and that its database keeps no traces. */
import * as z from 'zod';
import {endpoint} from '../http/contract.ts';
import {openApi} from '../http/openapi.ts';
import {anyone} from '../who/callers.shared.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';

const healthApi = endpoint({
  method: 'get',
  path: '/api/health',
  summary: 'Whether the service and its database answer',
  who: anyone,
  answer: z.object({status: z.literal('ok'), pages: z.number().int()}),
});
const openApiApi = endpoint({
  method: 'get',
  path: '/api/openapi.json',
  summary: 'This description',
  who: anyone,
  answer: z.looseObject({openapi: z.literal('3.1.0')}),
});

export function serviceFeature({settings, manifest, database}: Ground) {
  return {
    contributes: {
      routes: (api) => {
        api.serve(healthApi, async () => {
          await settings.read();
          return {status: 'ok' as const, pages: manifest.pages.length};
        });
        api.serve(openApiApi, () => openApi(api.endpoints));
      },
      // Every minute, whatever happened: else the time of the file would be the time of somebody's post.
      jobs: [{name: 'tidy', every: 60, lease: 60, run: database.tidy}],
    },
  } satisfies Feature;
}
