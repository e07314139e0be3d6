/** The format of `paths.yaml`: what to read and which quiz to take, in order, for a job. */
import * as z from 'zod';
import {Key} from './types/common.ts';

const optional = z.boolean().default(false);
export const Step = z.union(
  [
    /** The key of a guide or document. */
    z.strictObject({read: Key, optional}),
    z.strictObject({quiz: Key, optional}),
  ],
  'Write read: and the key of a guide or document, or quiz: and the id of a quiz; add optional: true where it may be left out.',
);
export type Step = z.output<typeof Step>;

export const Path = z.strictObject({
  key: Key,
  name: z.string().min(1),
  description: z.string().min(1),
  /** Job functions it is for; everybody where it is left out. */
  functions: z.array(Key).optional(),
  steps: z.array(Step).min(1, 'A path has at least one step.'),
});
export type Path = z.output<typeof Path>;

export const Paths = z.strictObject({schema: z.literal('paths/1'), paths: z.array(Path)});

/** What a step is known by: the key of a page, or the id of a quiz. */
export const stepKey = (step: Step): string => ('read' in step ? step.read : step.quiz);

/** The quiz that a step leads up to: who passes it needs no step before it. */
export function quizAfter(steps: readonly Step[], index: number): string | undefined {
  const quiz = steps.slice(index).find((step) => 'quiz' in step);
  return quiz && 'quiz' in quiz ? quiz.quiz : undefined;
}

type Known = {functions: readonly string[]; quizzes: readonly string[]; pages?: readonly string[]};

/** A sentence for each name that nothing has; pages are looked at where they are known. */
export function pathMistakes(paths: readonly Path[], {functions, quizzes, pages}: Known): string[] {
  const keys = paths.map(({key}) => key);
  const twice = keys.filter((key, index) => keys.indexOf(key) !== index).map((key) => `two paths have the key "${key}".`);
  return [
    ...twice,
    ...paths.flatMap(({key, functions: meant = [], steps}) => {
      const names = steps.map(stepKey);
      const say = (what: string) => `path "${key}": ${what}`;
      return [
        ...meant.filter((each) => !functions.includes(each)).map((each) => say(`there is no job function "${each}".`)),
        ...names.filter((name, index) => names.indexOf(name) !== index).map((name) => say(`"${name}" stands in it twice.`)),
        ...steps.flatMap((step) => {
          if ('quiz' in step) return quizzes.includes(step.quiz) ? [] : [say(`there is no quiz "${step.quiz}".`)];
          return pages === undefined || pages.includes(step.read)
            ? []
            : [say(`no guide or document has the key "${step.read}". Its key stands at the top of its file.`)];
        }),
      ];
    }),
  ];
}

/** How long a quiz takes: about a minute a question, three at least. */
export const minutesOf = ({draw}: {draw: {count: number}}): number => Math.max(3, draw.count);
