/** The service itself: whether it answers, what it offers, and that its database keeps no traces. */
import * as z from 'zod';
import {forgetCopies} from '../db/backup/upgrade-copy.ts';
import {healthStore} from '../db/health-store.ts';
import {endpoint} from '../http/contract.ts';
import {openApi} from '../http/openapi.ts';
import {Refusal} from '../refusal.ts';
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

/** Milliseconds for which an answer holds: a change is written each time, and anybody may ask. */
const healthHolds = 5_000;

export function serviceFeature({db, env, manifest, database, now}: Ground) {
  const health = healthStore(db);
  let asked = {at: Number.NEGATIVE_INFINITY, answer: Promise.resolve()};
  return {
    contributes: {
      routes: (api) => {
        api.serve(healthApi, async () => {
          // Also where the clock was ahead for a moment.
          if (Math.abs(now().getTime() - asked.at) > healthHolds) asked = {at: now().getTime(), answer: health.write()};
          await asked.answer.catch(() => {
            throw new Refusal('busy', 'The database takes no changes. The disk may be full.');
          });
          return {status: 'ok' as const, pages: manifest.pages.length};
        });
        /** Made once, when every route is known. */
        let description: ReturnType<typeof openApi> | undefined;
        api.serve(openApiApi, () => (description ??= openApi(api.endpoints)));
      },
      jobs: [
        // Whatever happened: else the time of the file, or the work, would be the time of somebody's post.
        {name: 'forget-counts', every: 300, lease: 60, run: () => database.forgetCounts(now())},
        {name: 'tidy', every: 60, lease: 60, run: database.tidy},
        {name: 'rewrite', every: 86_400, atHour: 2, lease: 900, run: database.rewrite},
        {name: 'forget-upgrade-copies', every: 86_400, atHour: 3, lease: 120, run: async () => forgetCopies(env.dataDir, now())},
      ],
    },
  } satisfies Feature;
}
