/** What the answers say of each question and each quiz, and how a doubt is settled. */
import * as z from 'zod';
import {atLeast, cleanText, Done, endpoint, isoTime} from '../../http/contract.ts';
import {coordinatorsOnly} from '../../who/callers.shared.ts';

const count = z.int32();

export const Doubt = z.enum(['negative-discrimination', 'below-guessing', 'distractor-beats-key']);
export type Doubt = z.infer<typeof Doubt>;

/** What an author found: it is sound and counts again, or it is at fault, and its answers stay out for good. */
export const Decision = z.object({verdict: z.enum(['sound', 'faulty']), reason: z.string(), decidedAt: isoTime});
export type Decision = z.infer<typeof Decision>;

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
  chosen: z.array(z.object({text: z.string(), right: z.boolean(), best: z.number(), worst: z.number(), all: count})),
  /** Null where it was never in doubt; then what spoke against it, and what was decided. */
  inDoubt: z.object({doubts: z.array(Doubt), foundAt: isoTime, decided: Decision.nullable()}).nullable(),
  /** Of its quiz without it, in percent; null where the quiz has none. */
  consistencyWithout: z.number().nullable(),
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
  z.string().refine(atLeast(10), 'Say in ten characters or more why you think so.').max(300, 'Use at most 300 characters.'),
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
  inDoubt: endpoint({
    method: 'get',
    path: '/api/training-needs/questions-in-doubt',
    summary: 'Every question in doubt, open ones first, and what was decided',
    who: coordinatorsOnly,
    answer: z.object({
      /** Questions that enough people answered to be tested, and the fewest answers that takes. */
      tested: count,
      fewest: count,
      items: z.array(ItemLine.extend({competency: z.string(), competencyName: z.string()})),
    }),
  }),
  decide: endpoint({
    method: 'put',
    path: '/api/training-needs/items/:id/:rev/decision',
    summary: 'Say whether a question in doubt is sound or at fault',
    who: coordinatorsOnly,
    params: ItemParams,
    body: z.strictObject({verdict: z.enum(['sound', 'faulty'], 'Choose what you found.'), reason}),
    answer: Done,
  }),
  undecide: endpoint({
    method: 'delete',
    path: '/api/training-needs/items/:id/:rev/decision',
    summary: 'Take that back: the question is in doubt again',
    who: coordinatorsOnly,
    params: ItemParams,
    answer: Done,
  }),
};
