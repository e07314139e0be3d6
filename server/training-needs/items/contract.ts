/** What the answers say of each question and each quiz, and how a doubt is settled. */
import * as z from 'zod';
import {atLeast, cleanText, Done, endpoint, isoTime} from '../../http/contract.ts';
import {coordinatorsOnly} from '../../who/callers.shared.ts';

const count = z.int32();

const Doubt = z.enum(['negative-discrimination', 'below-guessing', 'distractor-beats-key']);

export const ItemLine = z.object({
  id: z.string(),
  rev: count,
  quizId: z.string(),
  asks: z.string(),
  passage: z.object({title: z.string(), url: z.string()}),
  n: count,
  facility: z.number().nullable(),
  discriminationIndex: z.number().nullable(),
  discriminativeEfficiency: z.number().nullable(),
  isIndicative: z.boolean(),
  chosen: z.array(z.object({text: z.string(), right: z.boolean(), best: count, worst: count, all: count})),
  doubts: z.array(Doubt),
  clearance: z.object({reason: z.string(), clearedAt: isoTime}).nullable(),
  /** Of its quiz without it, in percent; null where the quiz has none. */
  consistencyWithout: z.number().nullable(),
  /** Left out of the needs: doubted, and not cleared. */
  isSuspect: z.boolean(),
});
export type ItemLine = z.infer<typeof ItemLine>;

export const QuizLine = z.object({
  id: z.string(),
  title: z.string(),
  /** First assessments; mean, median and standard deviation are of the share of questions each had right. */
  n: count,
  mean: z.number().nullable(),
  median: z.number().nullable(),
  sd: z.number().nullable(),
  /** Null where too few were served the same questions. */
  consistency: z
    .object({
      /** Who were served the same questions, and how many these are. */
      n: count,
      questions: count,
      /** Cronbach's alpha, in percent; it may be negative. */
      internalConsistency: z.number(),
      errorRatio: z.number(),
      /** Of one person's share. */
      standardError: z.number(),
      isIndicative: z.boolean(),
    })
    .nullable(),
});
export type QuizLine = z.infer<typeof QuizLine>;

const ItemParams = z.object({id: z.string().regex(/^[a-z0-9-]{2,60}$/), rev: z.coerce.number().pipe(z.int32().min(1))});
const reason = cleanText.pipe(
  z.string().refine(atLeast(10), 'Say in ten characters or more why it is sound.').max(300, 'Use at most 300 characters.'),
);

export const itemsApi = {
  items: endpoint({
    method: 'get',
    path: '/api/training-needs/:competency/items',
    summary: 'What the answers say of each question of a competency',
    who: coordinatorsOnly,
    params: z.object({competency: z.string().regex(/^[a-z-]{2,40}$/)}),
    answer: z.object({quizzes: z.array(QuizLine), items: z.array(ItemLine)}),
  }),
  clear: endpoint({
    method: 'put',
    path: '/api/training-needs/items/:id/:rev/clearance',
    summary: 'Say that a suspect question is sound: the needs count it again',
    who: coordinatorsOnly,
    params: ItemParams,
    body: z.strictObject({reason}),
    answer: Done,
  }),
  unclear: endpoint({
    method: 'delete',
    path: '/api/training-needs/items/:id/:rev/clearance',
    summary: 'Take that back',
    who: coordinatorsOnly,
    params: ItemParams,
    answer: Done,
  }),
};
