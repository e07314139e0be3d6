/** What a receipt shows of its post. */
import type {Clock} from '../posts/clock.ts';
import {postUrl} from '../posts/contract.ts';
import type {Markdown} from '../posts/markdown.ts';
import type {Reply} from '../posts/traces-store.ts';
import type {QuestionPage} from '../questions/contract.ts';
import type {SuggestionPage} from '../suggestions/contract.ts';
import type {ReceiptPage} from './contract.ts';
import {type AnonymousPost, promiseOf} from './rules.ts';

type Needs = {
  clock: Clock;
  words: Markdown;
  replies: (postId: string) => Promise<Reply[]>;
  /** As everybody reads them. */
  suggestion: (id: string) => Promise<SuggestionPage & {confirmed: boolean}>;
  question: (id: string) => Promise<QuestionPage>;
};

export function receiptView({clock, words, replies, suggestion, question}: Needs) {
  return async (post: AnonymousPost): Promise<ReceiptPage> => {
    const {id, kind, receivedOn, status, reason, closedOn} = post;
    const on = closedOn ?? receivedOn;
    if (status === 'held') return {state: 'held', kind, receivedOn, dueOn: await clock.due(promiseOf(kind), receivedOn)};
    if (status === 'declined') return {state: 'declined', kind, receivedOn, reason: reason ?? '', on};
    if (status === 'withdrawn') return {state: 'withdrawn', kind, receivedOn, on};

    const asks = kind === 'question' ? await question(id) : null;
    const suggests = kind === 'question' ? null : await suggestion(id);
    const hidden = asks?.hidden ?? suggests?.hidden;
    if (hidden) return {state: 'removed', kind, receivedOn, reason: hidden.reason, on: hidden.on};
    return {
      state: 'published',
      kind,
      receivedOn,
      url: postUrl(kind === 'question' ? 'question' : 'suggestion', id),
      redactions: asks?.redactions ?? suggests?.redactions ?? [],
      replies: (await replies(id)).map(({text, receivedOn: day, visibility, hiddenReason}) => ({
        html: visibility === 'removed' ? '' : words.toHtml(text, 4),
        day,
        state: visibility === 'shown' ? 'shown' : visibility === 'held' ? 'held' : 'declined',
        reason: visibility === 'removed' ? (hiddenReason ?? '') : '',
      })),
      suggestion: suggests,
      // Answers that are held have no words for anybody here.
      question: asks && {...asks, answers: asks.answers.filter((answer) => answer.hidden === null)},
    };
  };
}
export type ReceiptView = ReturnType<typeof receiptView>;
