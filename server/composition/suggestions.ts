import {findableSuggestions} from '../suggestions/findable.ts';
import {suggestionFromAnonymous} from '../suggestions/from-anonymous.ts';
import {suggestionQueue} from '../suggestions/queue.ts';
import {suggestionRoutes} from '../suggestions/routes.ts';
import {suggestionStore} from '../suggestions/store.ts';
import {suggestionView} from '../suggestions/view.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {Posts} from './posts.ts';

export function suggestionsFeature(ground: Ground, {posts}: {posts: Posts}) {
  const suggestions = suggestionStore(ground.db);
  const view = suggestionView({...ground, ...posts, suggestions});
  return {
    fromAnonymous: suggestionFromAnonymous({...ground, suggestions, view}),
    trainingWishes: suggestions.trainingWishes,
    contributes: {
      routes: (api) => suggestionRoutes(api, {...ground, ...posts, suggestions, view}),
      queue: suggestionQueue(suggestions),
      findable: () => findableSuggestions(suggestions),
    },
  } satisfies Feature & Record<string, unknown>;
}
export type Suggestions = ReturnType<typeof suggestionsFeature>;
