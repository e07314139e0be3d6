/** Taking quizzes, and an author's look at them. */
import {quizPreviewRoutes} from '../quiz-preview/routes.ts';
import {quizRoutes} from '../quizzes/routes.ts';
import {attemptStore} from '../quizzes/store.ts';
import type {Doubts} from './doubts.ts';
import type {Feature} from './feature.ts';
import type {Ground} from './ground.ts';
import type {Paths} from './paths.ts';
import type {Records} from './records.ts';

export function quizzesFeature(ground: Ground, {paths, records, doubts}: {paths: Paths; records: Records; doubts: Doubts}) {
  const {whyEnhancedIsLocked} = paths;
  const {toRefresh} = records;
  return {
    contributes: {
      routes: (api) => {
        quizRoutes(api, {...ground, attempts: attemptStore(ground.db), whyEnhancedIsLocked, toRefresh, inDoubt: doubts.inDoubt});
        quizPreviewRoutes(api, ground);
      },
    },
  } satisfies Feature;
}
