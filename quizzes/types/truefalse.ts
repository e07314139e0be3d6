/** `truefalse`: a statement, with a why for each answer. Served as a choice of two in the order people expect. */
import * as z from 'zod';
import {type FrozenOptions, withOptions} from './choice.ts';
import {type Choice, common, type Kind, Why} from './common.ts';

export const TrueFalse = z.strictObject({
  ...common,
  type: z.literal('truefalse'),
  answer: z.boolean('Write true or false.'),
  why: z.strictObject({true: Why, false: Why}),
});

export const truefalse = {
  schema: TrueFalse,
  ...withOptions,
  freeze: ({answer, why}, {newKey}) => ({
    options: [
      {key: newKey(), id: 'true', text: 'True', correct: answer, why: why.true},
      {key: newKey(), id: 'false', text: 'False', correct: !answer, why: why.false},
    ],
  }),
  toCheck: ({answer, why}) => [
    {text: 'True', correct: answer, why: why.true},
    {text: 'False', correct: !answer, why: why.false},
  ],
} satisfies Kind<z.output<typeof TrueFalse>, FrozenOptions, {options: Choice[]}>;
