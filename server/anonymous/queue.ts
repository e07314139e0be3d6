/** What the queue shows of anonymous posts and replies: that they wait, never what they say, because the queue is also mailed. */
import type {Clock} from '../posts/clock.ts';
import {postUrl} from '../posts/kinds.shared.ts';
import {startOf} from '../posts/list.ts';
import type {QueueSource} from '../queue/contract.ts';
import {postKindOf, promiseOf} from './rules.ts';
import type {AnonymousStore} from './store.ts';

export function anonymousQueue({anonymous, clock}: {anonymous: AnonymousStore; clock: Clock}): QueueSource {
  return async (caller) => {
    if (caller !== 'coordinator') return [];
    const [posts, replies] = await Promise.all([anonymous.heldBefore(clock.today()), anonymous.heldReplies(clock.today())]);
    const due = async (kind: (typeof posts)[number]['kind'], day: string) => startOf(await clock.due(promiseOf(kind), day));
    return Promise.all([
      ...posts.map(async ({id, kind, receivedOn}) => ({
        id: `anonymous-${id}`,
        group: 'anonymous' as const,
        kind: 'Anonymous post',
        title: kind === 'question' ? 'A question without a name' : 'A suggestion without a name',
        waiting: 'Somebody with a receipt',
        since: startOf(receivedOn),
        dueAt: await due(kind, receivedOn),
        url: `/held#post-${id}`,
        action: 'Decide',
      })),
      ...replies.map(async ({id, postId, kind, receivedOn}) => ({
        id: `reply-${id}`,
        group: 'anonymous' as const,
        kind: 'Anonymous reply',
        title: 'A reply by receipt',
        waiting: 'Somebody with a receipt',
        since: startOf(receivedOn),
        dueAt: await due(kind, receivedOn),
        url: postUrl(postKindOf(kind), postId),
        action: 'Decide',
      })),
    ]);
  };
}
