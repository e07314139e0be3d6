/** A suggestion as a reader sees it. */
import type {Clock} from '../posts/clock.ts';
import type {Markdown} from '../posts/markdown.ts';
import {hiddenOf, replyViews} from '../posts/rules.ts';
import type {SuggestionPage} from './contract.ts';
import type {Suggestion} from './rules.ts';
import type {SuggestionStore} from './store.ts';

type Needs = {
  suggestions: SuggestionStore;
  markdown: Markdown;
  clock: Clock;
  isFollowing: (postId: string, personId: string | undefined) => Promise<boolean>;
};
/** Who reads, and whether they see what is hidden. */
export type Reader = {id: string | undefined; seesHidden: boolean};

export function suggestionView({suggestions, markdown, clock, isFollowing}: Needs) {
  return async (suggestion: Suggestion, reader: Reader): Promise<SuggestionPage> => {
    const {id, details, sources} = suggestion;
    const [by, anonymous, steps, replies, meToo, following] = await Promise.all([
      suggestions.authorOf(id, reader.id),
      suggestions.anonymousOf(id),
      suggestions.steps(id),
      suggestions.replies(id),
      suggestions.meTooOf(id, reader.id),
      isFollowing(id, reader.id),
    ]);
    const redactions = await suggestions.redactionsOf([id, ...replies.map((reply) => reply.id)]);
    const toHtml = (text: string) => markdown.toHtml(text, 3);
    return {
      ...suggestion,
      step: 'shown',
      html: toHtml(details),
      sourcesHtml: toHtml(sources),
      by: by ?? null,
      anonymous,
      replies: replyViews(replies, redactions, {seesHidden: reader.seesHidden, today: clock.today(), toHtml}),
      redactions: redactions(id),
      steps: steps.map(({reason, ...step}) => ({...step, html: toHtml(reason)})),
      meToo,
      following,
      hidden: hiddenOf(suggestion) ?? null,
    };
  };
}
export type SuggestionView = ReturnType<typeof suggestionView>;
