/** Questions, answers and comments, as the site and the server agree on them: one file, because they are read as one page. */
import * as z from 'zod';
import {endpoint, isoDay, SentId} from '../http/contract.ts';
import {
  Anonymous,
  Author,
  AuthorsReply,
  CompetencyKey,
  Cursor,
  Edit,
  Gone,
  Hidden,
  Justification,
  listOf,
  MeToo,
  Posted,
  PostId,
  PostParams,
  Redaction,
  ShortText,
  SomeText,
  Text,
  Title,
} from '../posts/contract.ts';
import {anyone, championsAndCoordinators, signedIn} from '../who/callers.shared.ts';

export const QuestionStatus = z.enum(['waiting', 'answered'], 'Choose waiting or answered.');
export type QuestionStatus = z.infer<typeof QuestionStatus>;
export const statusNames: Record<QuestionStatus, string> = {waiting: 'Waiting for an answer', answered: 'Answered'};

export const NewQuestion = z.strictObject({
  id: SentId,
  title: Title,
  details: Text.default(''),
  competency: CompetencyKey.nullable().default(null),
  named: z.boolean().default(false),
  justification: Justification,
});
export type NewQuestion = z.infer<typeof NewQuestion>;

export const QuestionChange = z.strictObject({
  title: Title,
  details: Text,
  competency: CompetencyKey.nullable(),
  version: z.int32(),
});
export type QuestionChange = z.infer<typeof QuestionChange>;

const NewAnswer = z.strictObject({
  id: SentId,
  text: SomeText,
  /** The partnership's word; for champions and coordinators. */
  official: z.boolean().default(false),
  named: z.boolean().default(false),
  justification: Justification,
});

export const QuestionLine = z.object({
  id: PostId,
  title: z.string(),
  competency: z.string().nullable(),
  status: QuestionStatus,
  receivedOn: isoDay,
  dueOn: isoDay.nullable(),
  answers: z.int32(),
  meToo: MeToo.omit({you: true}),
});
export type QuestionLine = z.infer<typeof QuestionLine>;

const Saying = z.object({
  id: PostId,
  by: Author.nullable(),
  html: z.string(),
  day: isoDay,
  /** Set where it is not shown; its words are then empty except for the coordinator. */
  hidden: Hidden.nullable(),
  redactions: z.array(Redaction),
  version: z.int32(),
});
const Comment = Saying;
export type Comment = z.infer<typeof Comment>;

export const Answer = Saying.extend({
  /** As it was typed, for its author to change. */
  text: z.string(),
  accepted: z.boolean(),
  /** Who said that it is the partnership's word, and until when it was. */
  official: z.object({by: z.string(), on: isoDay, supersededOn: isoDay.nullable()}).nullable(),
  edits: z.array(Edit),
  comments: z.array(Comment),
});
export type Answer = z.infer<typeof Answer>;

export const QuestionPage = QuestionLine.omit({meToo: true, answers: true}).extend({
  step: z.literal('shown'),
  html: z.string(),
  text: z.string(),
  by: Author.nullable(),
  anonymous: Anonymous.nullable(),
  replies: z.array(AuthorsReply),
  redactions: z.array(Redaction),
  edits: z.array(Edit),
  answers: z.array(Answer),
  comments: z.array(Comment),
  meToo: MeToo,
  following: z.boolean(),
  hidden: Hidden.nullable(),
  version: z.int32(),
});
export type QuestionPage = z.infer<typeof QuestionPage>;

const Saved = z.object({id: PostId});

export const QuestionFilter = z.object({status: QuestionStatus.optional(), competency: CompetencyKey.optional()});
export type QuestionFilter = z.infer<typeof QuestionFilter>;

export const questionsApi = {
  list: endpoint({
    method: 'get',
    path: '/api/questions',
    summary: 'Questions, newest first, twenty at a time',
    who: anyone,
    query: QuestionFilter.extend({cursor: Cursor.optional()}),
    answer: listOf(QuestionLine),
  }),
  feed: endpoint({
    method: 'get',
    path: '/api/questions/feed',
    summary: 'The newest questions as an Atom feed',
    who: anyone,
    answer: z.string(),
    type: 'application/atom+xml',
  }),
  read: endpoint({
    method: 'get',
    path: '/api/questions/:id',
    summary: 'One question with its answers and comments',
    who: anyone,
    params: PostParams,
    answer: z.discriminatedUnion('step', [QuestionPage, Gone]),
  }),
  add: endpoint({
    method: 'post',
    path: '/api/questions',
    summary: 'Ask a question',
    who: signedIn,
    body: NewQuestion,
    answer: Posted,
    status: 201,
  }),
  change: endpoint({
    method: 'put',
    path: '/api/questions/:id',
    summary: 'Change your own question; the earlier wording stays to be read',
    who: signedIn,
    params: PostParams,
    body: QuestionChange,
    answer: Saved,
  }),
  answer: endpoint({
    method: 'post',
    path: '/api/questions/:id/answers',
    summary: 'Answer a question',
    who: signedIn,
    params: PostParams,
    body: NewAnswer,
    answer: Posted,
    status: 201,
  }),
  changeAnswer: endpoint({
    method: 'put',
    path: '/api/answers/:id',
    summary: 'Change your own answer; the earlier wording stays to be read',
    who: signedIn,
    params: PostParams,
    body: z.strictObject({text: SomeText, justification: Justification, version: z.int32()}),
    answer: Posted,
  }),
  accept: endpoint({
    method: 'put',
    path: '/api/questions/:id/accepted',
    summary: 'Say which answer helped you, if you asked',
    who: signedIn,
    params: PostParams,
    body: z.strictObject({answerId: PostId.nullable(), version: z.int32()}),
    answer: Saved,
  }),
  makeOfficial: endpoint({
    method: 'put',
    path: '/api/answers/:id/official',
    summary: 'Make an answer the official one, which supersedes the one before, or take that back',
    who: championsAndCoordinators,
    params: PostParams,
    body: z.strictObject({official: z.boolean(), version: z.int32()}),
    answer: Saved,
  }),
  comment: endpoint({
    method: 'post',
    path: '/api/questions/:id/comments',
    summary: 'Comment on a question or on one of its answers',
    who: signedIn,
    params: PostParams,
    body: z.strictObject({
      id: SentId,
      text: ShortText,
      answerId: PostId.nullable().default(null),
      named: z.boolean().default(false),
      justification: Justification,
    }),
    answer: Posted,
    status: 201,
  }),
};
