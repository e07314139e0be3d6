/** A page a learning path: its steps in order, readable without an account and without JavaScript. */
import {join} from 'node:path';
import type {LoadedContent as Docs} from '@docusaurus/plugin-content-docs';
import type {LoadContext, Plugin} from '@docusaurus/types';
import {readQuizFiles} from '../../../quizzes/format.ts';
import {minutesOf, pathMistakes, stepKey} from '../../../quizzes/paths.ts';

export type PathStepFacts = {key: string; kind: 'read' | 'quiz'; title: string; url: string; minutes: number; optional: boolean};
export type PathFacts = {
  key: string;
  name: string;
  description: string;
  /** Names of the job functions it is for; none where it is for everybody. */
  functions: string[];
  minutes: number;
  steps: PathStepFacts[];
};
export type PathsData = {paths: Omit<PathFacts, 'steps'>[]};

type Page = {title: string; permalink: string; frontMatter: {key?: string; minutes?: number}};

export default function pathsPlugin({siteDir}: LoadContext): Plugin {
  return {
    name: 'waymark-paths',
    getPathsToWatch: () => ['quizzes/paths.yaml'],

    async allContentLoaded({allContent, actions}) {
      const docs = allContent['docusaurus-plugin-content-docs']?.default as Docs | undefined;
      const pages = new Map(
        ((docs?.loadedVersions[0]?.docs ?? []) as Page[]).flatMap((page) =>
          page.frontMatter.key ? [[page.frontMatter.key, page]] : [],
        ),
      );
      const {framework, quizzes, paths} = readQuizFiles(join(siteDir, 'quizzes'));
      const mistakes = pathMistakes(paths, {
        functions: framework.functions.map(({key}) => key),
        quizzes: quizzes.map(({id}) => id),
        pages: [...pages.keys()],
      });
      if (mistakes.length > 0)
        throw new Error(`quizzes/paths.yaml needs mending:\n${mistakes.map((line) => `  ${line}`).join('\n')}`);

      const facts = paths.map(({key, name, description, functions = [], steps: all}): PathFacts => {
        const steps = all.map((step): PathStepFacts => {
          const known = {key: stepKey(step), optional: step.optional};
          if ('quiz' in step) {
            const quiz = quizzes.find(({id}) => id === step.quiz);
            if (quiz === undefined) throw new Error(`There is no quiz ${step.quiz}.`);
            return {...known, kind: 'quiz', title: quiz.title, url: `/training/${quiz.id}`, minutes: minutesOf(quiz)};
          }
          const page = pages.get(step.read);
          if (page === undefined) throw new Error(`There is no page ${step.read}.`);
          const {title, permalink, frontMatter} = page;
          return {...known, kind: 'read', title, url: permalink, minutes: frontMatter.minutes ?? 0};
        });
        return {
          key,
          name,
          description,
          functions: functions.map((each) => framework.functions.find((one) => one.key === each)?.name ?? each),
          minutes: steps.filter(({optional}) => !optional).reduce((sum, {minutes}) => sum + minutes, 0),
          steps,
        };
      });
      actions.setGlobalData({paths: facts.map(({steps: _steps, ...path}) => path)} satisfies PathsData);
      for (const path of facts)
        actions.addRoute({
          path: `/training/paths/${path.key}`,
          component: '@site/src/features/learning/PathPage.tsx',
          modules: {path: await actions.createData(`${path.key}.json`, JSON.stringify(path))},
          exact: true,
        });
    },
  };
}
