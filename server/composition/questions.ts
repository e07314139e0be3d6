import {findableQuestions} from '../questions/findable.ts';
import {questionFromAnonymous} from '../questions/from-anonymous.ts';
import {questionQueue} from '../questions/queue.ts';
import {questionRoutes} from '../questions/routes.ts';
import {settleAfterHiding} from '../questions/settle-after-hiding.ts';
import {questionStore} from '../questions/store.ts';
import {questionView} from '../questions/view.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {People} from './people.ts';
import type {Posts} from './posts.ts';

export function questionsFeature(ground: Ground, {posts, people: {organisations}}: {posts: Posts; people: People}) {
  const questions = questionStore(ground.db);
  const view = questionView({...ground, ...posts, questions, organisations});
  return {
    fromAnonymous: questionFromAnonymous({...ground, questions, view}),
    askedSince: questions.askedSince,
    contributes: {
      routes: (api) => questionRoutes(api, {...ground, ...posts, questions, view}),
      queue: questionQueue(questions),
      findable: () => findableQuestions(questions),
      afterHiding: settleAfterHiding({...ground, ...posts, questions}),
    },
  } satisfies Feature & Record<string, unknown>;
}
export type Questions = ReturnType<typeof questionsFeature>;
