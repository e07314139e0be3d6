/** Learning paths as somebody goes along them, and who may go on to enhanced quizzes. */
import * as z from 'zod';
import {ContentKey} from '../content/contract.ts';
import {atLeast, cleanText, Done, endpoint, Id, isoTime} from '../http/contract.ts';
import {coordinatorsOnly, signedIn} from '../who/callers.shared.ts';

export const StepState = z.enum(['open', 'done', 'tested-out', 'closed']);
export type StepState = z.infer<typeof StepState>;

export const PathStep = z.object({
  /** The key of a page, or the id of a quiz. */
  key: z.string(),
  kind: z.enum(['read', 'quiz']),
  title: z.string(),
  url: z.string(),
  minutes: z.int32(),
  required: z.boolean(),
  state: StepState,
});
export type PathStep = z.infer<typeof PathStep>;

export const PathProgress = z.object({
  key: z.string(),
  name: z.string(),
  /** Whether it is for the person's job function. */
  suggested: z.boolean(),
  required: z.int32(),
  done: z.int32(),
  /** What is left of the required steps. */
  minutesLeft: z.int32(),
  /** The key of the step to go on with; null where everything required is done, or waits for something else. */
  next: z.string().nullable(),
  steps: z.array(PathStep),
});
export type PathProgress = z.infer<typeof PathProgress>;

const Exception = z.object({reason: z.string(), grantedAt: isoTime});

const reason = cleanText.pipe(
  z
    .string()
    .refine(atLeast(10), 'Say why, in ten characters or more: whoever looks later should know.')
    .max(300, 'Use at most 300 characters.'),
);

export const pathsApi = {
  mine: endpoint({
    method: 'get',
    path: '/api/paths',
    summary: 'The learning paths with your own progress',
    who: signedIn,
    answer: z.object({
      paths: z.array(PathProgress),
      /** Why enhanced quizzes are closed for you; null where they are open. */
      whyEnhancedIsLocked: z.string().nullable(),
    }),
  }),
  read: endpoint({
    method: 'put',
    path: '/api/paths/reading/:key',
    summary: 'Say that you have read a page of your path, or take that back',
    who: signedIn,
    params: z.object({key: ContentKey}),
    body: z.strictObject({read: z.boolean()}),
    answer: Done,
  }),
  exception: endpoint({
    method: 'get',
    path: '/api/people/:id/enhanced-exception',
    summary: 'Whether somebody may take enhanced quizzes without the basic tier',
    who: coordinatorsOnly,
    params: z.object({id: Id}),
    answer: z.object({exception: Exception.nullable()}),
  }),
  allow: endpoint({
    method: 'put',
    path: '/api/people/:id/enhanced-exception',
    summary: 'Let somebody take enhanced quizzes without the basic tier',
    who: coordinatorsOnly,
    params: z.object({id: Id}),
    body: z.strictObject({reason}),
    answer: z.object({exception: Exception.nullable()}),
  }),
  disallow: endpoint({
    method: 'delete',
    path: '/api/people/:id/enhanced-exception',
    summary: 'Take that back',
    who: coordinatorsOnly,
    params: z.object({id: Id}),
    answer: z.object({exception: Exception.nullable()}),
  }),
};
