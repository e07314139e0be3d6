/** Questions as search can find them: what was asked and what was answered. */
import {postUrl} from '../posts/kinds.shared.ts';
import type {LivePost} from '../search/contract.ts';
import type {QuestionStore} from './store.ts';

const partLength = 250;

export async function* findableQuestions(questions: QuestionStore): AsyncGenerator<LivePost[]> {
  for await (const part of questions.shownInParts(partLength))
    yield part.map(({question: {id, title, competency, details}, said}) => ({
      id,
      kind: 'question' as const,
      url: postUrl('question', id),
      title,
      competency,
      texts: [details, ...said],
    }));
}
