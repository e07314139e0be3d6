/** What the queue shows of the search: best bets whose day has come. */
import {startOf} from '../posts/list.ts';
import type {QueueSource} from '../queue/contract.ts';
import type {BestBetStore} from './best-bet-store.ts';

export function betQueue({bets, today}: {bets: BestBetStore; today: () => string}): QueueSource {
  return async (caller) => {
    if (caller !== 'coordinator') return [];
    const due = (await bets.list()).filter(({lookAgainOn}) => lookAgainOn <= today());
    return due.map(({id, words, lookAgainOn}) => ({
      id: `bet-${id}`,
      group: 'pages' as const,
      kind: 'Best bet to look at again',
      title: `“${words}” leads to one page first`,
      waiting: '',
      since: startOf(lookAgainOn),
      dueAt: startOf(lookAgainOn),
      url: '/search-words#bets',
      action: 'Decide',
    }));
  };
}
