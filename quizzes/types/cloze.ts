/** `cloze`: a text with gaps, each a choice from a list. `{{name}}` stands in the stem where a gap is. */
import * as z from 'zod';
import {type Choice, choicesOf, common, Key, type Kind, mistake, NonEmpty} from './common.ts';

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
            options: z.array(z.strictObject({text: NonEmpty, correct: z.boolean().default(false), ...mistake})).min(2),
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

type FrozenGap = {options: {key: string; text: string; correct: boolean; why: string}[]};
/** `parts`: the text around the gaps, always one more than there are gaps. */
type FrozenCloze = {parts: string[]; gaps: FrozenGap[]};

export const cloze = {
  schema: Cloze,
  freeze: ({stem, gaps}, {newKey, shuffle}) => ({
    parts: stem.split(/\{\{[a-z0-9-]+\}\}/),
    gaps: gaps.map(({options}) => ({
      options: shuffle(options).map(({text, correct, why}) => ({key: newKey(), text, correct, why})),
    })),
  }),
  /** Its parts say what the stem says. */
  serve: ({parts, gaps}) => ({stem: '', parts, gaps: gaps.map(({options}) => choicesOf(options))}),
  fits: ({gaps}, given) =>
    given.length <= gaps.length &&
    given.every((each, number) => each === '' || gaps[number]?.options.some(({key}) => key === each) === true),
  parts: ({gaps}) => gaps.length,
  /** The share of gaps with their word. */
  score({gaps}, given) {
    const right = gaps.filter(({options}, number) => options.find(({key}) => key === given[number])?.correct === true);
    return right.length / gaps.length;
  },
  explainGiven: ({gaps}, given) =>
    gaps.flatMap(({options}, number) => {
      const chosen = options.find(({key}) => key === given[number]);
      return chosen ? [{text: chosen.text, why: chosen.why}] : [];
    }),
  explainKey: ({gaps}) => gaps.flatMap(({options}) => options.filter(({correct}) => correct).map(({text, why}) => ({text, why}))),
  toCheck: ({gaps}) =>
    gaps.flatMap(({id, options}) => options.map(({text, correct, why}) => ({text: `${id}: ${text}`, correct, why}))),
} satisfies Kind<z.output<typeof Cloze>, FrozenCloze, {stem: string; parts: string[]; gaps: Choice[][]}>;
