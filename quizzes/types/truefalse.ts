/** `truefalse`: a statement, with a why for each answer. Served as a choice of two in the order people expect. */
import * as z from 'zod';
import type {FrozenOption} from './choice.ts';
import {common, type Making, Why} from './common.ts';

export const TrueFalse = z.strictObject({
  ...common,
  type: z.literal('truefalse'),
  answer: z.boolean('Write true or false.'),
  why: z.strictObject({true: Why, false: Why}),
});

export function freezeTrueFalse({answer, why}: z.output<typeof TrueFalse>, {newKey}: Making): FrozenOption[] {
  return [
    {key: newKey(), id: 'true', text: 'True', correct: answer, why: why.true},
    {key: newKey(), id: 'false', text: 'False', correct: !answer, why: why.false},
  ];
}
