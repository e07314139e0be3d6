/** Suggestions as search can find them: what was suggested and what was said about it. */
import {postUrl} from '../posts/kinds.shared.ts';
import type {LivePost} from '../search/contract.ts';
import {headingOf} from './contract.ts';
import type {SuggestionStore} from './store.ts';

const partLength = 250;

export async function* findableSuggestions(suggestions: SuggestionStore): AsyncGenerator<LivePost[]> {
  for await (const part of suggestions.shownInParts(partLength))
    yield part.map(({suggestion: {id, kind, title, competency, details, sources}, said}) => ({
      id,
      kind: 'suggestion' as const,
      url: postUrl('suggestion', id),
      title: headingOf({kind, title}),
      competency,
      texts: [details, ...said, sources],
    }));
}
