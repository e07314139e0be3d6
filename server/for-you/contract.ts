/** What waits for whoever is signed in: told on every page, whether or not there is a mail server. */
import * as z from 'zod';
import {Done, endpoint} from '../http/contract.ts';
import {PostParams} from '../posts/contract.ts';
import {Notice} from '../posts/notices/contract.ts';
import {signedIn} from '../who/callers.shared.ts';

export const ForYou = z.object({
  notices: z.array(Notice),
  /** How much of the queue needs this person, and how much of that is late; null where they have none. */
  queue: z.object({all: z.int32(), late: z.int32()}).nullable(),
  /** How far the site is set up; null once it is, and for everybody but the coordinator. */
  setUp: z.object({done: z.int32(), of: z.int32()}).nullable(),
});
export type ForYou = z.infer<typeof ForYou>;

export const forYouApi = {
  read: endpoint({
    method: 'get',
    path: '/api/for-you',
    summary: 'What waits for you: answers, the queue, what is left of setting up',
    who: signedIn,
    answer: ForYou,
  }),
  seen: endpoint({
    method: 'delete',
    path: '/api/for-you/:id',
    summary: 'Forget that something new was said about a suggestion or question: you have read it',
    who: signedIn,
    params: PostParams,
    answer: Done,
  }),
};
