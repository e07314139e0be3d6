/** Setting the site up: what is left, as far as it can be seen, and what somebody set aside. */
import * as z from 'zod';
import {Done, endpoint} from '../http/contract.ts';
import {coordinatorsOnly} from '../who/callers.shared.ts';
import {setUpKeys} from './steps.shared.ts';

const Key = z.enum(setUpKeys, 'That is no step of the list.');

const Step = z.object({
  key: Key,
  /** Aside: somebody said that it is not needed here; it can be taken up again. */
  state: z.enum(['open', 'done', 'aside']),
  /** How far it has come, where that can be counted. */
  count: z.object({done: z.int32(), of: z.int32()}).nullable(),
});
export type SetUpStep = z.infer<typeof Step>;

export const SetUp = z.object({
  steps: z.array(Step),
  /** Until nothing is left to do. */
  open: z.boolean(),
  /** Whether there is a mail server, and where test messages go. */
  mail: z.boolean(),
});
export type SetUp = z.infer<typeof SetUp>;

export const setUpApi = {
  read: endpoint({
    method: 'get',
    path: '/api/set-up',
    summary: 'What is left to set up',
    who: coordinatorsOnly,
    answer: SetUp,
  }),
  setAside: endpoint({
    method: 'put',
    path: '/api/set-up/:key',
    summary: 'Set a step aside that is not needed here, or take it up again; say that the site is open',
    who: coordinatorsOnly,
    params: z.object({key: Key}),
    body: z.strictObject({aside: z.boolean()}),
    answer: SetUp,
  }),
  testMail: endpoint({
    method: 'post',
    path: '/api/set-up/mail/test',
    summary: 'Send yourself a message, to see whether mail works',
    who: coordinatorsOnly,
    answer: Done,
  }),
};
