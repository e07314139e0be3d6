/** Reading questions: the list, the feed, one question as the reader may see it. */
import type {Api} from '../http/api.ts';
import type {Asking} from '../http/who.ts';
import {postUrl} from '../posts/contract.ts';
import {dayOf} from '../posts/days.ts';
import {atomFeed} from '../posts/feed.ts';
import {fromCursor, pageOf} from '../posts/list.ts';
import type {Markdown} from '../posts/markdown.ts';
import {hiddenOf, inPlaceOf} from '../posts/rules.ts';
import {Refusal} from '../refusal.ts';
import {type QuestionPage, questionsApi, statusNames} from './contract.ts';
import type {Answer, Question} from './rules.ts';
import type {QuestionStore} from './store.ts';
import {answerViews, commentViews, editsOf} from './view.ts';

export type ReadingNeeds = {
  questions: QuestionStore;
  words: Markdown;
  organisations: () => Promise<{id: string; name: string}[]>;
  isFollowing: (postId: string, personId: string | undefined) => Promise<boolean>;
  baseUrl: string;
  now: () => Date;
};

export function readingRoutes(api: Api, {questions, words, organisations, isFollowing, baseUrl, now}: ReadingNeeds): void {
  api.serve(questionsApi.list, async ({query: {cursor, ...filter}}) => {
    const [page, total] = await Promise.all([questions.newestFirst(filter, fromCursor(cursor)), questions.count(filter)]);
    return pageOf(page, total);
  });

  api.serve(questionsApi.feed, async () => {
    const {items} = await questions.newestFirst({}, undefined);
    const entries = await Promise.all(
      items.map(async ({id, title, status, receivedOn}) => {
        const [question, answers] = await Promise.all([known(id), questions.answersOf(id)]);
        const shown = answers.filter(({visibility}) => visibility === 'shown');
        return {
          title,
          url: postUrl('question', id),
          day: lastDay(shown) ?? receivedOn,
          summary: statusNames[status],
          html: [question.details, ...shown.map(({text}) => text)].map((text) => words.toHtml(text, 4)).join('<hr />'),
        };
      }),
    );
    return atomFeed({title: 'Questions', path: questionsApi.feed.path, page: '/questions', baseUrl, entries, now: now()});
  });

  api.serve(questionsApi.read, async ({params, who}) => {
    const question = await known(params.id);
    const hidden = inPlaceOf(question, who.caller === 'coordinator', missing);
    if (hidden) return {step: 'hidden' as const, hidden};
    return viewOf(question, who);
  });

  async function known(id: string): Promise<Question> {
    const question = await questions.get(id);
    if (question === undefined) throw missing();
    return question;
  }

  async function viewOf(question: Question, who: Asking): Promise<QuestionPage> {
    const readerId = who.person?.id;
    const [answers, comments, names, meToo, following] = await Promise.all([
      questions.answersOf(question.id),
      questions.commentsOf(question.id),
      organisations(),
      questions.meTooOf(question.id, readerId),
      isFollowing(question.id, readerId),
    ]);
    const ids = [question, ...answers, ...comments].map(({id}) => id);
    const [authors, edits] = await Promise.all([questions.authorsOf(ids, readerId), questions.editsOf(ids)]);
    const found = {
      authors,
      edits,
      organisationName: (id: string) => names.find((each) => each.id === id)?.name,
      seesHidden: who.caller === 'coordinator',
      words,
    };
    return {
      ...question,
      step: 'shown',
      html: words.toHtml(question.details, 3),
      text: question.details,
      by: authors.get(question.id) ?? null,
      edits: editsOf(question.id, 3, found),
      answers: answerViews(question, answers, comments, found),
      comments: commentViews(comments, null, found),
      meToo,
      following,
      hidden: hiddenOf(question) ?? null,
    };
  }
}

const lastDay = (answers: readonly Answer[]) => {
  const last = answers.at(-1);
  return last && dayOf(new Date(last.answeredAt));
};

export const missing = () =>
  new Refusal('missing', 'That is not here. It may be waiting for a check, or the address is not complete.');
