/** `cloze`: a text with gaps, each a choice from a list. `{{name}}` stands in the stem where a gap is. */
import * as z from 'zod';
import {common, type Given, Key, type Making, mistake, Words} from './common.ts';

const gapMark = /\{\{([a-z0-9-]+)\}\}/g;
const gapsIn = (stem: string) => [...stem.matchAll(gapMark)].map(([, name = '']) => name);

export const Cloze = z
  .strictObject({
    ...common,
    type: z.literal('cloze'),
    gaps: z
      .array(
        z
          .strictObject({
            id: Key,
            options: z.array(z.strictObject({text: Words, correct: z.boolean().default(false), ...mistake})).min(2),
          })
          .refine(({options}) => options.filter(({correct}) => correct).length === 1, {
            path: ['options'],
            message: 'A gap has exactly one correct option.',
          }),
      )
      .min(1),
  })
  .refine(({stem, gaps}) => gapsIn(stem).join() === gaps.map(({id}) => id).join(), {
    path: ['gaps'],
    message: 'The gaps have to stand in the stem as {{id}}, each once and in this order.',
  });

export type FrozenGap = {options: {key: string; text: string; correct: boolean; why: string}[]};

/** The text around the gaps: always one part more than there are gaps. */
export const partsOf = (stem: string): string[] => stem.split(/\{\{[a-z0-9-]+\}\}/);

export function freezeCloze({gaps}: z.output<typeof Cloze>, {newKey, shuffle}: Making): FrozenGap[] {
  return gaps.map(({options}) => ({
    options: shuffle(options).map(({text, correct, why}) => ({key: newKey(), text, correct, why})),
  }));
}

/** The share of gaps with their word. */
export function scoreCloze(gaps: readonly FrozenGap[], given: Given): number {
  const right = gaps.filter(({options}, number) => options.find(({key}) => key === given[number])?.correct === true);
  return right.length / gaps.length;
}
