/** What the queue shows of suggestions: those with a promise to keep, and those held for a decision. */
import {postUrl} from '../posts/kinds.shared.ts';
import {startOf} from '../posts/list.ts';
import type {QueueSource} from '../queue/contract.ts';
import {headingOf} from './contract.ts';
import type {Suggestion} from './rules.ts';
import type {SuggestionStore} from './store.ts';

const most = 200;

export function suggestionQueue(suggestions: SuggestionStore): QueueSource {
  return async (caller) => {
    if (caller !== 'coordinator') return [];
    const [due, held] = await Promise.all([suggestions.due(most), suggestions.held()]);
    const all = [...due, ...held];
    const waiting = await suggestions.waitingFor(all.map(({id}) => id));
    return all.map((suggestion) => {
      const {id, receivedOn, dueOn, visibility} = suggestion;
      return {
        id: `suggestion-${id}`,
        group: 'suggestions' as const,
        ...(visibility === 'held' ? {kind: 'Held back', action: 'Decide'} : asked(suggestion)),
        // The queue is also mailed, and what is held may name somebody.
        title: visibility === 'held' ? 'A suggestion that is held back' : headingOf(suggestion),
        waiting: waiting(id),
        since: startOf(receivedOn),
        dueAt: startOf(dueOn ?? receivedOn),
        url: postUrl('suggestion', id),
      };
    });
  };
}

function asked({kind, status}: Suggestion): {kind: string; action: string} {
  if (kind === 'rumour') return {kind: 'Rumour to check', action: 'Answer'};
  if (status === 'received') return {kind: 'New suggestion', action: 'Reply'};
  if (status === 'planned') return {kind: 'Planned', action: 'Update'};
  return {kind: 'Suggestion to answer', action: 'Answer'};
}
