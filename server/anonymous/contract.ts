/** Anonymous posts as their author's browser, the coordinator's page and the service agree on them: one file, because both sides speak of one post. */
import * as z from 'zod';
import {Done, endpoint, isoDay, SentId} from '../http/contract.ts';
import {
  CompetencyKey,
  Justification,
  PostId,
  PostParams,
  Reach,
  Reason,
  Redaction,
  SomeText,
  Text,
  Title,
} from '../posts/contract.ts';
import {Answer} from '../questions/contract.ts';
import {SuggestionKind, SuggestionPage} from '../suggestions/contract.ts';
import {anyone, coordinatorsOnly} from '../who/callers.shared.ts';

export const AnonymousKind = z.enum([...SuggestionKind.options, 'question']);
export type AnonymousKind = z.infer<typeof AnonymousKind>;

/** Fewer would tell too much of who wrote it. */
export const smallestOrganisation = 10;

/** A solved proof of work, as altcha writes it. */
const Proof = z.strictObject({
  challenge: z.strictObject({
    parameters: z.strictObject({
      algorithm: z.string().max(40),
      nonce: z.string().max(200),
      salt: z.string().max(200),
      cost: z.int32(),
      keyLength: z.int32(),
      keyPrefix: z.string().max(200),
      keySignature: z.string().max(200),
      expiresAt: z.int32(),
    }),
    signature: z.string().max(200),
  }),
  solution: z.strictObject({counter: z.int32(), derivedKey: z.string().max(200), time: z.number().optional()}),
});
export type Proof = z.infer<typeof Proof>;

const Challenge = Proof.shape.challenge;
export type Challenge = z.infer<typeof Challenge>;

const ReceiptHash = z.string().regex(/^[0-9a-f]{64}$/, 'Reload the page: it made no receipt.');

const common = {
  title: Title,
  details: Text.default(''),
  competency: CompetencyKey.nullable().default(null),
  systemVersion: z.string().max(40).nullable().default(null),
  reach: Reach.nullable().default(null),
  organisation: z.string().max(60).nullable().default(null),
  justification: Justification,
};
/** What somebody types; the page adds the receipt's hash and the proof when it is sent. */
export const AnonymousSuggestion = z.strictObject({kind: SuggestionKind, ...common});
export type AnonymousSuggestion = z.infer<typeof AnonymousSuggestion>;
export const AnonymousQuestion = z.strictObject(common);
export type AnonymousQuestion = z.infer<typeof AnonymousQuestion>;
const sent = {receiptHash: ReceiptHash, proof: Proof};

/** As somebody typed it; the service reads it. */
const Receipt = z.string().min(1, 'Write your receipt.').max(60, 'That is longer than a receipt.');
const ByReceipt = z.strictObject({receipt: Receipt});

const OwnReply = z.object({html: z.string(), day: isoDay, state: z.enum(['held', 'shown', 'declined']), reason: z.string()});

/** What a receipt shows: how it stands and what was said; never the words of the post. */
const ReceiptPage = z.discriminatedUnion('state', [
  z.object({state: z.literal('held'), kind: AnonymousKind, receivedOn: isoDay, dueOn: isoDay}),
  z.object({state: z.literal('declined'), kind: AnonymousKind, receivedOn: isoDay, reason: z.string(), on: isoDay}),
  z.object({state: z.literal('withdrawn'), kind: AnonymousKind, receivedOn: isoDay, on: isoDay}),
  z.object({state: z.literal('removed'), kind: AnonymousKind, receivedOn: isoDay, reason: z.string(), on: isoDay}),
  z.object({
    state: z.literal('published'),
    kind: AnonymousKind,
    receivedOn: isoDay,
    url: z.string(),
    redactions: z.array(Redaction),
    replies: z.array(OwnReply),
    masks: z.array(z.string()),
    suggestion: SuggestionPage.pick({kind: true, status: true, verdict: true, dueOn: true, steps: true})
      .extend({confirmed: z.boolean()})
      .nullable(),
    question: z
      .object({
        status: z.enum(['waiting', 'answered']),
        dueOn: isoDay.nullable(),
        answers: z.array(Answer.pick({id: true, by: true, html: true, day: true, accepted: true, official: true})),
      })
      .nullable(),
  }),
]);
export type ReceiptPage = z.infer<typeof ReceiptPage>;

export const anonymousApi = {
  form: endpoint({
    method: 'get',
    path: '/api/anonymous/form',
    summary: 'What the page for writing anonymously shows: titles that are there already, choices, and by when somebody looks',
    who: anyone,
    answer: z.object({
      titles: z.array(z.object({title: z.string(), url: z.string()})),
      organisations: z.array(z.object({id: z.string(), name: z.string()})),
      versions: z.array(z.string()),
      suggestionBy: isoDay,
      questionBy: isoDay,
      masks: z.array(z.string()),
    }),
  }),
  announcements: endpoint({
    method: 'get',
    path: '/api/anonymous/announcements',
    summary: 'What every page shows, for the pages that ask for nobody’s session',
    who: anyone,
    answer: z.object({notice: z.string(), contact: z.string(), demo: z.boolean()}),
  }),
  overdue: endpoint({
    method: 'get',
    path: '/api/anonymous/overdue',
    summary: 'How many anonymous posts wait longer for a decision than was promised',
    who: anyone,
    answer: z.object({overdue: z.int32()}),
  }),
  challenge: endpoint({
    method: 'get',
    path: '/api/anonymous/challenge',
    summary: 'A small piece of work for the browser, which keeps machines from flooding the box',
    who: anyone,
    answer: Challenge,
  }),
  suggest: endpoint({
    method: 'post',
    path: '/api/anonymous/suggestions',
    summary: 'Suggest something without saying who you are; refuses any request with a cookie',
    who: anyone,
    body: AnonymousSuggestion.extend(sent),
    answer: Done,
    status: 201,
  }),
  ask: endpoint({
    method: 'post',
    path: '/api/anonymous/questions',
    summary: 'Ask something without saying who you are; refuses any request with a cookie',
    who: anyone,
    body: AnonymousQuestion.extend(sent),
    answer: Done,
    status: 201,
  }),
  look: endpoint({
    method: 'post',
    path: '/api/anonymous/receipt',
    summary: 'What became of a post, for whoever has its receipt',
    who: anyone,
    body: ByReceipt,
    answer: ReceiptPage,
  }),
  reply: endpoint({
    method: 'post',
    path: '/api/anonymous/receipt/replies',
    summary: 'Add something to one’s anonymous post; it waits for the coordinator as the post did',
    who: anyone,
    body: ByReceipt.extend({id: SentId, text: SomeText, justification: Justification}),
    answer: ReceiptPage,
    status: 201,
  }),
  withdraw: endpoint({
    method: 'post',
    path: '/api/anonymous/receipt/withdrawal',
    summary: 'Take one’s anonymous post back; its words are erased',
    who: anyone,
    body: ByReceipt,
    answer: ReceiptPage,
  }),
  confirm: endpoint({
    method: 'post',
    path: '/api/anonymous/receipt/confirmation',
    summary: 'Say that what one raised is fixed',
    who: anyone,
    body: ByReceipt,
    answer: ReceiptPage,
  }),
  accept: endpoint({
    method: 'post',
    path: '/api/anonymous/receipt/accepted',
    summary: 'Say which answer to one’s anonymous question helped, or take that back',
    who: anyone,
    body: ByReceipt.extend({answerId: PostId.nullable()}),
    answer: ReceiptPage,
  }),
};

/** A post that waits for the coordinator. */
const HeldPost = z.object({
  id: PostId,
  kind: AnonymousKind,
  title: z.string(),
  details: z.string(),
  competency: z.string().nullable(),
  systemVersion: z.string().nullable(),
  reach: Reach.nullable(),
  organisation: z.string().nullable(),
  justification: z.string(),
  receivedOn: isoDay,
  dueOn: isoDay,
});
export type HeldPost = z.infer<typeof HeldPost>;

export const heldApi = {
  list: endpoint({
    method: 'get',
    path: '/api/held',
    summary: 'Anonymous posts of the days before today that wait for a decision',
    who: coordinatorsOnly,
    answer: z.object({
      posts: z.array(HeldPost),
      masks: z.array(z.string()),
      /** Posts of the last thirty days that found the day full. */
      refused: z.int32(),
    }),
  }),
  release: endpoint({
    method: 'post',
    path: '/api/held/:id/release',
    summary: 'Publish an anonymous post, with what has to go taken out',
    who: coordinatorsOnly,
    params: PostParams,
    body: z.strictObject({
      title: Title,
      details: Text,
      /** Why words were taken out; readers see it. */
      redacted: z.string().trim().max(300, 'Use at most 300 characters.').default(''),
    }),
    answer: z.object({url: z.string()}),
  }),
  decline: endpoint({
    method: 'post',
    path: '/api/held/:id/refusal',
    summary: 'Decline an anonymous post and erase its words; its receipt shows the reason',
    who: coordinatorsOnly,
    params: PostParams,
    body: z.strictObject({reason: Reason}),
    answer: Done,
  }),
};
