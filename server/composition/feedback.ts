import {feedbackQueue} from '../feedback/queue.ts';
import {feedbackRoutes} from '../feedback/routes.ts';
import {feedbackStore} from '../feedback/store.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';

/** How long what readers said of pages is kept. */
const keptDays = 366;

export function feedbackFeature(ground: Ground) {
  const feedback = feedbackStore(ground.db);
  return {
    unhelpfulPages: feedback.unhelpfulPages,
    contributes: {
      routes: (api) => feedbackRoutes(api, {...ground, feedback}),
      // Written without an account.
      floodLimits: [{paths: ['/api/content/:key/feedback'], perMinute: 30}],
      queue: feedbackQueue({...ground, feedback}),
      jobs: [{name: 'forget-feedback', every: 86_400, lease: 120, run: () => feedback.forgetBefore(ground.daysAgo(keptDays))}],
    },
  } satisfies Feature & Record<string, unknown>;
}
export type FeedbackFeature = ReturnType<typeof feedbackFeature>;
