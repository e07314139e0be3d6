/** The kinds of suggestions as a form offers them. */
import {kindNames, SuggestionKind} from '../../../server/suggestions/contract.ts';

const hints: Record<SuggestionKind, string> = {
  concern: 'Something worries you about how the system is used.',
  idea: 'Something could be better.',
  fault: 'Something does not work, or not as it should.',
  rumour: 'You heard something about the system and want to know whether it is true.',
  'training-wish': 'You would like training in something.',
};

export const suggestionKinds = SuggestionKind.options.map((value) => ({value, name: kindNames[value], hint: hints[value]}));
