/** What an author sees of a quiz: everything, key included. For the coordinator alone. */
import * as z from 'zod';
import {endpoint} from '../http/contract.ts';
import {QuizId, ServedQuestion} from '../quizzes/contract.ts';
import {coordinatorsOnly} from '../who/callers.shared.ts';

const params = z.object({id: QuizId});

export const QuizPreview = z.object({
  id: z.string(),
  title: z.string(),
  /** How many of them are drawn for an attempt. */
  draw: z.int32(),
  questions: z.array(
    z.object({
      id: z.string(),
      rev: z.int32(),
      type: z.string(),
      passage: z.object({title: z.string(), url: z.string()}),
      /** As it is asked; several where it is a situation. */
      served: z.array(ServedQuestion),
      checked: z.array(z.object({text: z.string(), correct: z.boolean(), why: z.string()})),
    }),
  ),
  lostInGift: z.array(z.string()),
  lostInCsv: z.array(z.string()),
});
export type QuizPreview = z.infer<typeof QuizPreview>;

export const quizPreviewApi = {
  read: endpoint({
    method: 'get',
    path: '/api/quizzes/:id/preview',
    summary: 'A quiz as it is asked, with its key',
    who: coordinatorsOnly,
    params,
    answer: QuizPreview,
  }),
  gift: endpoint({
    method: 'get',
    path: '/api/quizzes/:id/preview.gift',
    summary: 'A quiz as GIFT, key included',
    who: coordinatorsOnly,
    params,
    answer: z.string(),
    type: 'text/plain',
  }),
  csv: endpoint({
    method: 'get',
    path: '/api/quizzes/:id/preview.csv',
    summary: 'A quiz as a spreadsheet, key included',
    who: coordinatorsOnly,
    params,
    answer: z.string(),
    type: 'text/csv',
  }),
};
