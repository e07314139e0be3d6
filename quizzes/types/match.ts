/** `match`: a choice for each prompt, from one list that may hold more than is needed. */
import * as z from 'zod';
import {type Choice, common, type Given, type Making, Why, Words} from './common.ts';

export const Match = z
  .strictObject({
    ...common,
    type: z.literal('match'),
    pairs: z.array(z.strictObject({prompt: Words, answer: Words, why: Why})).min(2, 'Matching needs at least two pairs.'),
    /** Answers that fit no prompt. */
    distractors: z.array(z.strictObject({text: Words, why: Why})).default([]),
  })
  .refine(({pairs}) => new Set(pairs.map(({prompt}) => prompt)).size === pairs.length, {
    path: ['pairs'],
    message: 'Two prompts are the same.',
  })
  .refine(({pairs, distractors}) => distractors.every(({text}) => pairs.every(({answer}) => answer !== text)), {
    path: ['distractors'],
    message: 'A distractor is the answer of a pair.',
  });

/** `answer`: the key of the choice that fits. */
export type FrozenPrompt = {text: string; answer: string; why: string};

/** Two prompts with the same answer share one choice. */
export function freezeMatch({pairs, distractors}: z.output<typeof Match>, {newKey, shuffle}: Making) {
  const texts = shuffle([...new Set([...pairs.map(({answer}) => answer), ...distractors.map(({text}) => text)])]);
  const choices: Choice[] = texts.map((text) => ({key: newKey(), text}));
  const prompts: FrozenPrompt[] = shuffle(pairs).map(({prompt, answer, why}) => ({
    text: prompt,
    answer: choices.find(({text}) => text === answer)?.key ?? '',
    why,
  }));
  return {choices, prompts};
}

/** The share of prompts with their choice. */
export function scoreMatch(prompts: readonly FrozenPrompt[], given: Given): number {
  return prompts.filter(({answer}, number) => given[number] === answer).length / prompts.length;
}
