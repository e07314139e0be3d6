/** What an anonymous post is once it is released: an ordinary suggestion, of which its receipt may still say a little. */
import type {Clock} from '../posts/clock.ts';
import type {Also} from '../posts/rows-store.ts';
import {Refusal} from '../refusal.ts';
import type {NewSuggestion} from './contract.ts';
import {confirmFixed, isConfirmed, openSuggestion} from './rules.ts';
import type {SuggestionStore} from './store.ts';
import type {SuggestionView} from './view.ts';

type Released = Pick<NewSuggestion, 'kind' | 'title' | 'details' | 'competency'> & {id: string; receivedOn: string};

export function suggestionFromAnonymous({
  suggestions,
  clock,
  view,
}: {
  suggestions: SuggestionStore;
  clock: Clock;
  view: SuggestionView;
}) {
  return {
    /** The clock counts from the day on which it was received, not from the release. */
    async publish({id, receivedOn, ...given}: Released): Promise<Also> {
      const acknowledgement = await clock.due('acknowledgeDays', receivedOn);
      const suggestion = openSuggestion(given, id, receivedOn, {acknowledgement});
      return (trx) => suggestions.insert(trx, suggestion);
    },

    /** As everybody reads it. */
    async read(id: string) {
      const suggestion = await known(id);
      const steps = await suggestions.steps(id);
      return {...(await view(suggestion, {id: undefined, seesHidden: false})), confirmed: isConfirmed(steps)};
    },

    async confirm(id: string): Promise<void> {
      const suggestion = await known(id);
      const taken = confirmFixed(suggestion, await suggestions.steps(id), clock.today());
      await suggestions.saveStep(suggestion, taken, async () => {});
    },
  };

  async function known(id: string) {
    const suggestion = await suggestions.get(id);
    if (suggestion === undefined) throw new Refusal('missing', 'That suggestion is not here any more.');
    return suggestion;
  }
}
