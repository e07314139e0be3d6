/** What a receipt shows of its post. */
import type {Clock} from '../posts/clock.ts';
import {postUrl} from '../posts/kinds.shared.ts';
import type {Markdown} from '../posts/markdown.ts';
import type {Reply} from '../posts/replies-store.ts';
import type {QuestionPage} from '../questions/contract.ts';
import type {SuggestionPage} from '../suggestions/contract.ts';
import type {ReceiptPage} from './contract.ts';
import {type AnonymousPost, postKindOf, promiseOf} from './rules.ts';

type Needs = {
  clock: Clock;
  markdown: Markdown;
  masks: () => Promise<string[]>;
  replies: (postId: string) => Promise<Reply[]>;
  /** As everybody reads them. */
  suggestion: (id: string) => Promise<SuggestionPage & {confirmed: boolean}>;
  question: (id: string) => Promise<QuestionPage>;
};

export function receiptView({clock, markdown, masks, replies, suggestion, question}: Needs) {
  return async (post: AnonymousPost): Promise<ReceiptPage> => {
    const {id, kind, receivedOn, status, reason, closedOn} = post;
    const on = closedOn ?? receivedOn;
    const waits = async () => ({state: 'held' as const, kind, receivedOn, dueOn: await clock.due(promiseOf(kind), receivedOn)});
    if (status === 'held') return waits();
    if (status === 'declined') return {state: 'declined', kind, receivedOn, reason: reason ?? '', on};
    if (status === 'withdrawn') return {state: 'withdrawn', kind, receivedOn, on};

    const asks = kind === 'question' ? await question(id) : null;
    const suggests = kind === 'question' ? null : await suggestion(id);
    const hidden = asks?.hidden ?? suggests?.hidden;
    // Why it is held back again is between the coordinator and themselves.
    if (hidden?.visibility === 'held') return waits();
    if (hidden) return {state: 'removed', kind, receivedOn, reason: hidden.reason, on: hidden.on};
    return {
      state: 'published',
      kind,
      receivedOn,
      url: postUrl(postKindOf(kind), id),
      masks: await masks(),
      redactions: asks?.redactions ?? suggests?.redactions ?? [],
      replies: (await replies(id)).map(({text, receivedOn: day, visibility, hiddenReason}) => ({
        html: visibility === 'removed' ? '' : markdown.toHtml(text, 4),
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
