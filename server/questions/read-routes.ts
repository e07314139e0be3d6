/** Reading questions: the list, the feed, one question as the reader may see it. */

import {remembered} from '../db/remembered.ts';
import type {Api} from '../http/api.ts';
import {dayOf} from '../posts/days.ts';
import {atomFeed} from '../posts/feed.ts';
import {postUrl} from '../posts/kinds.shared.ts';
import {fromCursor, pageOf} from '../posts/list.ts';
import type {Markdown} from '../posts/markdown.ts';
import {inPlaceOf} from '../posts/rules.ts';
import {Refusal} from '../refusal.ts';
import {questionsApi, statusNames} from './contract.ts';
import type {Answer, Question} from './rules.ts';
import type {QuestionStore} from './store.ts';
import type {QuestionView} from './view.ts';

export type ReadNeeds = {
  questions: QuestionStore;
  markdown: Markdown;
  view: QuestionView;
  /** Grows with every change of what can be read. */
  revision: () => Promise<number>;
  baseUrl: string;
  siteName: string;
  now: () => Date;
};

export function readRoutes(api: Api, {questions, markdown, view, revision, baseUrl, siteName, now}: ReadNeeds): void {
  api.serve(questionsApi.list, async ({query: {cursor, ...filter}}) => {
    const [page, counts] = await Promise.all([questions.newestFirst(filter, fromCursor(cursor)), questions.counts(filter)]);
    return pageOf(page, counts, filter.status);
  });

  const feed = remembered(revision, async () => {
    const {items} = await questions.newestFirst({}, undefined);
    const entries = await Promise.all(
      items.map(async ({id, title, status, receivedOn}) => {
        const [question, answers, replies] = await Promise.all([known(id), questions.answersOf(id), questions.replies(id)]);
        const shown = answers.filter(({visibility}) => visibility === 'shown');
        const added = replies.filter(({visibility}) => visibility === 'shown');
        return {
          title,
          url: postUrl('question', id),
          day: lastDay(shown) ?? receivedOn,
          summary: statusNames[status],
          html: [question.details, ...[...added, ...shown].map(({text}) => text)]
            .map((text) => markdown.toHtml(text, 4))
            .join('<hr />'),
        };
      }),
    );
    return atomFeed({
      title: 'Questions',
      path: questionsApi.feed.path,
      page: '/questions',
      baseUrl,
      siteName,
      entries,
      now: now(),
    });
  });
  api.serve(questionsApi.feed, feed);

  api.serve(questionsApi.read, async ({params, who}) => {
    const question = await known(params.id);
    const hidden = inPlaceOf(question, who.caller === 'coordinator', missing);
    if (hidden) return {step: 'hidden' as const, hidden};
    return view(question, {id: who.person?.id, seesHidden: who.caller === 'coordinator'});
  });

  async function known(id: string): Promise<Question> {
    const question = await questions.get(id);
    if (question === undefined) throw missing();
    return question;
  }
}

const lastDay = (answers: readonly Answer[]) => {
  const last = answers.at(-1);
  return last && dayOf(new Date(last.answeredAt));
};

export const missing = () =>
  new Refusal('missing', 'That is not here. It may be waiting for a check, or the address is not complete.');
