/** What follows for a question from hiding or showing one of its answers. */
import type {Db} from '../db/schema.ts';
import type {Clock} from '../posts/clock.ts';
import type {Visibility} from '../posts/contract.ts';
import type {PostEvent} from '../posts/digest/post-event.ts';
import {wasHeldUnread} from '../posts/hold.ts';
import {postUrl} from '../posts/kinds.shared.ts';
import type {Markdown} from '../posts/markdown.ts';
import type {Also} from '../posts/rows-store.ts';
import {settle} from './rules.ts';
import type {QuestionStore} from './store.ts';

type Needs = {
  questions: QuestionStore;
  clock: Clock;
  markdown: Markdown;
  notify: (event: PostEvent, actorId: string) => (db: Db) => Promise<void>;
};

/**
 * What hiding or showing an answer does to its question; other posts are none of its business. An answer that was held from the
 * start is told of when it is first shown.
 */
export function settleAfterHiding({questions, clock, markdown, notify}: Needs) {
  return async (answerId: string, visibility: Visibility): Promise<Also> => {
    const answer = await questions.getAnswer(answerId);
    const question = answer && (await questions.get(answer.questionId));
    if (question === undefined) return async () => {};
    const promise = {dueOn: await clock.due('questionDays', question.receivedOn), today: clock.today()};
    const authorId = await questions.authorIdOf(answerId);
    const isNew = visibility === 'shown' && answer !== undefined && wasHeldUnread(answer);
    const told = isNew
      ? notify(
          {
            postId: question.id,
            title: question.title,
            url: postUrl('question', question.id),
            concerns: question.id,
            said: answerId,
            sentence: `New answer: ${question.title}`,
            text: markdown.toText(answer.text),
          },
          authorId ?? '',
        )
      : async () => {};
    return async (trx) => {
      await questions.settleWithin(trx, question.id, (before, answers) => settle(before, answers, promise));
      await told(trx);
    };
  };
}
