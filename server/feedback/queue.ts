/** What the queue shows of feedback: the pages that readers wrote about, a line each. */
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
      (await feedback.openPages()).map(async ({key, since, count}) => ({
        id: `feedback-${key}`,
        group: 'pages' as const,
        kind: 'Readers wrote about a page',
        title: titles.get(key) ?? 'A page that is gone',
        waiting: count === 1 ? 'One reader' : `${count} readers`,
        since: startOf(since),
        dueAt: startOf(await clock.due('acknowledgeDays', since)),
        url: `/feedback#${key}`,
        action: 'Read',
      })),
    );
  };
}
