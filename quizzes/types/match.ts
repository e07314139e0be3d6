/** `match`: a choice for each prompt, from one list that may hold more than is needed. */
import * as z from 'zod';
import {type Choice, choicesOf, common, isFrom, type Kind, keysOf, NonEmpty, Why} from './common.ts';

export const Match = z
  .strictObject({
    ...common,
    type: z.literal('match'),
    pairs: z.array(z.strictObject({prompt: NonEmpty, answer: NonEmpty, why: Why})).min(2, 'Matching needs at least two pairs.'),
    /** Answers that fit no prompt. */
    distractors: z.array(z.strictObject({text: NonEmpty, why: Why})).default([]),
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
type FrozenPrompt = {text: string; answer: string; why: string};
type FrozenMatch = {choices: Choice[]; prompts: FrozenPrompt[]};

export const match = {
  schema: Match,
  /** Two prompts with the same answer share one choice. */
  freeze({pairs, distractors}, {newKey, shuffle}) {
    const texts = shuffle([...new Set([...pairs.map(({answer}) => answer), ...distractors.map(({text}) => text)])]);
    const choices = texts.map((text) => ({key: newKey(), text}));
    const prompts = shuffle(pairs).map(({prompt, answer, why}) => ({
      text: prompt,
      answer: choices.find(({text}) => text === answer)?.key ?? '',
      why,
    }));
    return {choices, prompts};
  },
  serve: ({choices, prompts}) => ({choices: choicesOf(choices), prompts: prompts.map(({text}) => text)}),
  fits: ({choices, prompts}, given) => isFrom(keysOf(choices), given, prompts.length),
  parts: ({prompts}) => prompts.length,
  /** The share of prompts with their choice. */
  score: ({prompts}, given) => prompts.filter(({answer}, number) => given[number] === answer).length / prompts.length,
  explainGiven: ({choices, prompts}, given, reveal) =>
    prompts.flatMap(({text, answer, why}, number) => {
      const chosen = choices.find(({key}) => key === given[number]);
      return chosen ? [{text: `${text}: ${chosen.text}`, why: reveal || chosen.key === answer ? why : null}] : [];
    }),
  explainKey: ({choices, prompts}) =>
    prompts.map(({text, answer, why}) => ({text: `${text}: ${choices.find(({key}) => key === answer)?.text ?? ''}`, why})),
  toCheck: ({pairs, distractors}) => [
    ...pairs.map(({prompt, answer, why}) => ({text: `${prompt}: ${answer}`, correct: true, why})),
    ...distractors.map(({text, why}) => ({text, correct: false, why})),
  ],
} satisfies Kind<z.output<typeof Match>, FrozenMatch, {choices: Choice[]; prompts: string[]}>;
