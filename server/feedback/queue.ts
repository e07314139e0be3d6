/** What the queue shows of feedback: what readers wrote, a line each. */
import type {Manifest} from '../content/contract.ts';
import type {Clock} from '../posts/clock.ts';
import {startOf} from '../posts/list.ts';
import type {QueueSource} from '../queue/contract.ts';
import type {FeedbackStore} from './store.ts';

type Needs = {manifest: Manifest; feedback: FeedbackStore; clock: Clock};

export function feedbackQueue({manifest, feedback, clock}: Needs): QueueSource {
  const titles = new Map(manifest.pages.map(({key, title}) => [key, title]));
  return async (caller) => {
    if (caller !== 'coordinator') return [];
    return Promise.all(
      (await feedback.open()).map(async ({id, key, verdict, receivedOn}) => ({
        id: `feedback-${id}`,
        kind: verdict === 'wrong' ? 'Something is wrong on a page' : 'A page that did not help',
        title: titles.get(key) ?? 'A page that is gone',
        waiting: 'Readers of this page',
        since: startOf(receivedOn),
        dueAt: startOf(await clock.due('acknowledgeDays', receivedOn)),
        url: `/feedback#${id}`,
        action: 'Read and deal with it',
      })),
    );
  };
}
