/** `single` and `multiple`: options of which one, or some, are right. */
import * as z from 'zod';
import {common, type Given, Key, type Making, mistake, Words} from './common.ts';

const Option = z.strictObject({id: Key, text: Words, correct: z.boolean().default(false), ...mistake});
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

export type FrozenOption = {key: string; id: string; text: string; correct: boolean; why: string};

export function freezeOptions(all: readonly z.output<typeof Option>[], {newKey, shuffle}: Making): FrozenOption[] {
  return shuffle(all).map(({id, text, correct, why}) => ({key: newKey(), id, text, correct, why}));
}

/** 1 for exactly the right ones, else 0. */
export function scoreChoice(all: readonly FrozenOption[], given: Given): number {
  return all.every(({key, correct}) => correct === given.includes(key)) ? 1 : 0;
}

/**
 * Hits over right ones, less false alarms over wrong ones, never below 0: choosing everything, or nothing, gives nothing. Where no
 * option is wrong, the second part is 0.
 */
export function scorePartly(all: readonly FrozenOption[], given: Given): number {
  const chosen = all.filter(({key}) => given.includes(key));
  const right = all.filter(({correct}) => correct).length;
  const hits = chosen.filter(({correct}) => correct).length;
  const wrong = all.length - right;
  return Math.max(0, hits / right - (wrong === 0 ? 0 : (chosen.length - hits) / wrong));
}
