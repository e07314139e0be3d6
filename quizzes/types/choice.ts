/** `single` and `multiple`: options of which one, or some, are right. */
import * as z from 'zod';
import {
  type Choice,
  choicesOf,
  common,
  type Given,
  isFrom,
  Key,
  type Kind,
  keysOf,
  type Making,
  mistake,
  NonEmpty,
} from './common.ts';

const Option = z.strictObject({id: Key, text: NonEmpty, correct: z.boolean().default(false), ...mistake});
const options = z.array(Option).min(2, 'A choice needs at least two options.');
const uniqueIds = (all: readonly {id: string}[]) => new Set(all.map(({id}) => id)).size === all.length;

export const Single = z
  .strictObject({...common, type: z.literal('single'), options})
  .refine((question) => question.options.filter(({correct}) => correct).length === 1, {
    path: ['options'],
    message: 'A single question has exactly one correct option.',
  })
  .refine((question) => uniqueIds(question.options), {path: ['options'], message: 'Two options have the same id.'});

export const Multiple = z
  .strictObject({...common, type: z.literal('multiple'), options, partial: z.boolean().default(false)})
  .refine((question) => question.options.some(({correct}) => correct), {
    path: ['options'],
    message: 'A multiple question has at least one correct option.',
  })
  .refine((question) => uniqueIds(question.options), {path: ['options'], message: 'Two options have the same id.'});

type FrozenOption = {key: string; id: string; text: string; correct: boolean; why: string};
export type FrozenOptions = {options: FrozenOption[]};

/** What every question with options has in common once it is frozen. */
export const withOptions = {
  serve: ({options: all}: FrozenOptions): {options: Choice[]} => ({options: choicesOf(all)}),
  fits: ({options: all}: FrozenOptions, given: Given) => isFrom(keysOf(all), given, 1),
  parts: () => 1,
  /** 1 for exactly the right ones, else 0. */
  score: ({options: all}: FrozenOptions, given: Given) =>
    all.every(({key, correct}) => correct === given.includes(key)) ? 1 : 0,
  explainGiven: ({options: all}: FrozenOptions, given: Given) =>
    all.filter(({key}) => given.includes(key)).map(({text, why}) => ({text, why})),
  explainKey: ({options: all}: FrozenOptions) => all.filter(({correct}) => correct).map(({text, why}) => ({text, why})),
};

function freezeOptions(all: readonly z.output<typeof Option>[], {newKey, shuffle}: Making): FrozenOption[] {
  return shuffle(all).map(({id, text, correct, why}) => ({key: newKey(), id, text, correct, why}));
}

const toCheck = (question: {options: readonly z.output<typeof Option>[]}) =>
  question.options.map(({text, correct, why}) => ({text, correct, why}));

export const single = {
  schema: Single,
  ...withOptions,
  freeze: (question, making) => ({options: freezeOptions(question.options, making)}),
  toCheck,
} satisfies Kind<z.output<typeof Single>, FrozenOptions, {options: Choice[]}>;

type FrozenMultiple = FrozenOptions & {partial?: boolean};

export const multiple = {
  schema: Multiple,
  ...withOptions,
  freeze: (question, making) => ({options: freezeOptions(question.options, making), partial: question.partial}),
  fits: ({options: all}, given) => isFrom(keysOf(all), given, all.length),
  score: (frozen, given) => (frozen.partial ? scorePartly(frozen.options, given) : withOptions.score(frozen, given)),
  toCheck,
} satisfies Kind<z.output<typeof Multiple>, FrozenMultiple, {options: Choice[]}>;

/**
 * Hits over right ones, less false alarms over wrong ones, never below 0: choosing everything, or nothing, gives nothing. Where no
 * option is wrong, the second part is 0.
 */
function scorePartly(all: readonly FrozenOption[], given: Given): number {
  const chosen = all.filter(({key}) => given.includes(key));
  const right = all.filter(({correct}) => correct).length;
  const hits = chosen.filter(({correct}) => correct).length;
  const wrong = all.length - right;
  return Math.max(0, hits / right - (wrong === 0 ? 0 : (chosen.length - hits) / wrong));
}
