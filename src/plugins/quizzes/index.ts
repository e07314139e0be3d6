/** A page a quiz. Only what may be known before an attempt reaches the browser: never a question, an option or a key. */
import {join} from 'node:path';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {readQuizFiles} from '../../../quizzes/format.ts';
import {passMark} from '../../../quizzes/pass-mark.ts';
import {minutesOf} from '../../../quizzes/paths.ts';
import {lostPassages} from './passages.ts';

/** Listed field by field, so that nothing slips through. */
export type QuizFacts = {
  id: string;
  title: string;
  tier: string;
  competency: string;
  competencyName: string;
  count: number;
  /** So many where a scenario, which is drawn whole, comes last. */
  most: number;
  /** Whether it also asks how sure somebody feels, without a score. */
  asksRating: boolean;
  minutes: number;
  attempts: number;
  /** Of `count`. */
  passMark: number;
};
export type QuizzesData = {quizzes: QuizFacts[]; competencies: {key: string; name: string; tier: string}[]};

export default function quizzesPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'waymark-quizzes',
    getPathsToWatch: () => ['quizzes/**/*.yaml'],
    async contentLoaded({actions}) {
      const {framework, quizzes} = readQuizFiles(join(siteDir, 'quizzes'));
      const data: QuizzesData = {
        quizzes: quizzes.map(({id, title, tier, competency, draw, attempts, questions}) => ({
          id,
          title,
          tier,
          competency,
          competencyName: framework.competencies.find(({key}) => key === competency)?.name ?? competency,
          count: draw.count,
          most: draw.count - 1 + Math.max(1, ...questions.map((each) => (each.type === 'scenario' ? each.questions.length : 1))),
          asksRating: questions.some(({type}) => type === 'selfrate'),
          minutes: minutesOf({draw}),
          attempts: attempts.assessment,
          passMark: passMark(draw.count, framework.required.score),
        })),
        competencies: framework.competencies.map(({key, name, tier}) => ({key, name, tier})),
      };
      actions.setGlobalData(data);
      for (const quiz of data.quizzes) {
        const modulePath = await actions.createData(`${quiz.id}.json`, JSON.stringify(quiz));
        actions.addRoute({
          path: `/training/${quiz.id}`,
          component: '@site/src/features/quizzes/QuizPage.tsx',
          modules: {quiz: modulePath},
          exact: true,
        });
      }
    },

    async postBuild({outDir}) {
      const lost = lostPassages(outDir, readQuizFiles(join(siteDir, 'quizzes')).quizzes);
      if (lost.length > 0)
        throw new Error(`The passages of these questions are gone:\n${lost.map((line) => `  ${line}`).join('\n')}`);
    },
  };
}
