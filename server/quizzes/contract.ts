/** A quiz as it is taken: what is served holds nothing that tells the key apart; the result is made after submission. */
import * as z from 'zod';
import {Done, endpoint, Id, isoTime} from '../http/contract.ts';
import {signedIn} from '../who/callers.shared.ts';

export const QuizId = z.string().regex(/^[a-z0-9-]{3,60}$/);

/** Only an assessment counts as evidence. A refresher asks what changed since one. */
export const Mode = z.enum(['assessment', 'practice', 'refresher']);
export type Mode = z.infer<typeof Mode>;

const Choice = z.object({key: z.string(), text: z.string()});
const head = {key: z.string(), stem: z.string(), stimulus: z.string().nullable()};

/** Keys are random for every attempt. */
export const ServedQuestion = z.discriminatedUnion('type', [
  z.object({...head, type: z.enum(['single', 'multiple', 'truefalse']), options: z.array(Choice)}),
  z.object({...head, type: z.literal('numeric'), unit: z.string().nullable()}),
  z.object({...head, type: z.literal('short')}),
  z.object({...head, type: z.literal('match'), choices: z.array(Choice), prompts: z.array(z.string())}),
  z.object({...head, type: z.literal('order'), items: z.array(Choice)}),
  z.object({...head, type: z.literal('cloze'), parts: z.array(z.string()), gaps: z.array(z.array(Choice))}),
  z.object({...head, type: z.literal('selfrate'), low: z.string(), high: z.string()}),
]);
export type ServedQuestion = z.infer<typeof ServedQuestion>;

const Passage = z.object({title: z.string(), url: z.string()});
const Part = z.object({text: z.string(), why: z.string().nullable()});

export const Result = z.object({
  correct: z.int32(),
  served: z.int32(),
  /** How many more questions may be asked at once, because they can turn this miss into a pass; 0 where they cannot. */
  offer: z.int32(),
  /** Parts of answers included, and the marks of questions in doubt; `correct` is what of it is whole. */
  points: z.number(),
  /** Of those served, so many are to be right. */
  passMark: z.int32(),
  met: z.boolean(),
  submittedAt: isoTime,
  validUntil: isoTime.nullable(),
  questions: z.array(
    z.object({
      key: z.string(),
      stem: z.string(),
      stimulus: z.string().nullable(),
      type: z.string(),
      /** From 0 to 1; null where nothing can be right. */
      points: z.number().nullable(),
      /** Being checked: everybody is given its mark until it is settled. */
      inDoubt: z.boolean(),
      blank: z.boolean(),
      /** From 1 to 3; null where nobody said. */
      certainty: z.int32().nullable(),
      /** What was answered, in words; a `why` is null where it would tell the key too early. */
      given: z.array(Part),
      /** The key; null where it is not revealed, or not needed. */
      answer: z.array(Part).nullable(),
      passage: Passage,
    }),
  ),
});
export type Result = z.infer<typeof Result>;

/** By question key: chosen keys, or what was typed, in the order of the inputs. */
const Answers = z.record(z.string().max(40), z.array(z.string().max(200, 'Use at most 200 characters.')).max(20).readonly());

/** By question key: guessed, fairly sure, sure. No part of the score. */
const Certainty = z.record(z.string().max(40), z.int32().min(1).max(3));

export const AttemptView = z.object({
  id: z.string(),
  quiz: z.object({id: z.string(), title: z.string(), tier: z.string(), competency: z.string()}),
  mode: Mode,
  startedAt: isoTime,
  questions: z.array(ServedQuestion),
  /** What was answered so far, on whatever device. */
  saved: Answers,
  savedCertainty: Certainty,
  /** Whether the page asks how sure somebody is. */
  asksCertainty: z.boolean(),
  /** Whether these are asked after a result that was close. */
  more: z.boolean(),
  result: Result.nullable(),
  /** Once it is submitted: how many times more one may take it now, and where none, from when. */
  tries: z.object({left: z.int32(), againOn: isoTime.nullable()}).nullable(),
});
export type AttemptView = z.infer<typeof AttemptView>;

export const Submission = z.strictObject({
  answers: Answers,
  certainty: Certainty.default({}),
  /** True once the person was told which are blank and wants to submit all the same. */
  blanksAreMeant: z.boolean().default(false),
});
export type Submission = z.infer<typeof Submission>;

const attemptParams = z.object({id: QuizId, attemptId: Id});

export const quizzesApi = {
  unfinished: endpoint({
    method: 'get',
    path: '/api/quizzes/unfinished',
    summary: 'The quizzes that you began and have not submitted',
    who: signedIn,
    answer: z.object({unfinished: z.array(z.object({quizId: z.string(), answered: z.int32(), of: z.int32()}))}),
  }),
  start: endpoint({
    method: 'post',
    path: '/api/quizzes/:id/attempts',
    summary: 'Start an attempt, or go on with the one that is open',
    who: signedIn,
    params: z.object({id: QuizId}),
    body: z
      .strictObject({
        mode: Mode.default('assessment'),
        /** Ask only what was not right in this attempt. */
        missedOf: Id.optional(),
      })
      .refine(({mode, missedOf}) => missedOf === undefined || mode === 'practice', {
        path: ['missedOf'],
        message: 'What was missed can be practised, and nothing else.',
      }),
    answer: AttemptView,
    status: 201,
  }),
  read: endpoint({
    method: 'get',
    path: '/api/quizzes/:id/attempts/:attemptId',
    summary: 'One of your own attempts',
    who: signedIn,
    params: attemptParams,
    answer: AttemptView,
  }),
  save: endpoint({
    method: 'put',
    path: '/api/quizzes/:id/attempts/:attemptId/answers',
    summary: 'Keep what was answered so far, so that it can be gone on with on another device',
    who: signedIn,
    params: attemptParams,
    body: z.strictObject({answers: Answers, certainty: Certainty.default({})}),
    answer: Done,
  }),
  submit: endpoint({
    method: 'post',
    path: '/api/quizzes/:id/attempts/:attemptId/submission',
    summary: 'Submit the answers and get the result; a second submission changes nothing',
    who: signedIn,
    params: attemptParams,
    body: Submission,
    answer: AttemptView,
  }),
  more: endpoint({
    method: 'post',
    path: '/api/quizzes/:id/attempts/:attemptId/more',
    summary: 'Ask up to three more questions after a result that is close; it stands until they are answered',
    who: signedIn,
    params: attemptParams,
    body: z.strictObject({}),
    answer: AttemptView,
    status: 201,
  }),
};
