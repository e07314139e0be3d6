/** "Was this page helpful?": asked of everybody, kept without a trace of who answered. */
import * as z from 'zod';
import {ContentParams} from '../content/contract.ts';
import {cleanText, Done, endpoint, IdParams, isoDay, SentId} from '../http/contract.ts';
import {kinds, recognise} from '../personal-data/recognise.shared.ts';
import {anyone, coordinatorsOnly} from '../who/callers.shared.ts';

export const Verdict = z.enum(['yes', 'no', 'wrong'], 'Choose yes, no, or that something is wrong.');
export type Verdict = z.infer<typeof Verdict>;
export const verdictNames: Record<Verdict, string> = {
  yes: 'Helpful',
  no: 'Not helpful',
  wrong: 'Something is wrong',
};

const Words = cleanText
  .pipe(z.string().max(1_000, 'Use at most 1,000 characters.'))
  .superRefine((words, context) => {
    const [found] = recognise(words);
    if (found !== undefined)
      context.addIssue(
        `This looks like ${kinds[found.kind]}. Take it out: what you write here is read without knowing who you are.`,
      );
  })
  .default('');

const NewFeedback = z
  .strictObject({id: SentId, verdict: Verdict, words: Words})
  .refine(({verdict, words}) => verdict !== 'wrong' || words !== '', {
    path: ['words'],
    message: 'Say what is wrong, in a sentence.',
  });

const Feedback = z.object({
  id: z.string(),
  verdict: Verdict,
  words: z.string(),
  receivedOn: isoDay,
  /** Whether the page has changed since. */
  changed: z.boolean(),
  key: z.string(),
  page: z.object({title: z.string(), url: z.string()}).nullable(),
});
export type Feedback = z.infer<typeof Feedback>;

const Counts = z.object({
  competency: z.string().nullable(),
  yes: z.int32(),
  no: z.int32(),
  wrong: z.int32(),
});
export type Counts = z.infer<typeof Counts>;

const Overview = z.object({
  /** The newest of what nobody has dealt with, and how many there are. */
  open: z.array(Feedback),
  total: z.int32(),
  settled: z.array(Feedback),
  counts: z.array(Counts),
});
export type FeedbackOverview = z.infer<typeof Overview>;

export const feedbackApi = {
  give: endpoint({
    method: 'post',
    path: '/api/content/:key/feedback',
    summary: 'Say whether a page helped, without an account',
    who: anyone,
    params: ContentParams,
    body: NewFeedback,
    answer: Done,
    status: 201,
  }),
  read: endpoint({
    method: 'get',
    path: '/api/feedback',
    summary: 'What readers said: what is open, what was dealt with last, and the counts of a year by competency',
    who: coordinatorsOnly,
    answer: Overview,
  }),
  settle: endpoint({
    method: 'put',
    path: '/api/feedback/:id',
    summary: 'Say that it was dealt with, or that it was not',
    who: coordinatorsOnly,
    params: IdParams,
    body: z.strictObject({settled: z.boolean()}),
    answer: Done,
  }),
};
