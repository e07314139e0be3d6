/** The outbox as the coordinator sees it: what still has to reach somebody, and what did. */
import * as z from 'zod';
import {Done, endpoint, IdParams, isoTime} from '../http/contract.ts';
import {anyone, coordinatorsOnly, signedIn} from '../who/callers.shared.ts';

export const Mail = z.object({
  id: z.string(),
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  createdAt: isoTime,
  sentAt: isoTime.nullable(),
  tries: z.int32(),
  failure: z.string().nullable(),
  /** When the mail server refused its recipient for good. */
  refusedAt: isoTime.nullable(),
});
export type Mail = z.infer<typeof Mail>;
/** What another feature hands over to be sent. */
export type NewMail = Pick<Mail, 'recipient' | 'subject' | 'body'> & {
  /** The posts it speaks of: it is not sent once one of them is hidden. */
  about?: readonly string[];
  /** What a mail reader sends back to stop mail of this kind. */
  unsubscribe?: string;
  /** Days after which there is no use in it any more: a fortnight if not said. */
  usefulDays?: number;
};

/** The mail one can do without. Invitations and password links are always sent. */
export const MailKind = z.enum(['own', 'followed', 'queue', 'training'], 'Choose a kind of mail.');
export type MailKind = z.infer<typeof MailKind>;
export const mailKindNames: Record<MailKind, string> = {
  own: 'Answers to what you wrote, at once',
  followed: 'What changed in what you follow, once a day',
  queue: 'Who is waiting for an answer, once a day',
  training: 'When a quiz result is about to expire, or what it was about has changed',
};
const UnsubscribeToken = z.string().regex(/^[\w.-]{20,200}$/, 'This link is not complete. Copy all of it.');
const MailChoice = z.object({kind: MailKind, wanted: z.boolean()});

export const mailApi = {
  outbox: endpoint({
    method: 'get',
    path: '/api/outbox',
    summary: 'Messages that wait, and the last ones that left',
    who: coordinatorsOnly,
    answer: z.object({smtp: z.boolean(), waiting: z.array(Mail), sent: z.array(Mail)}),
  }),
  passedOn: endpoint({
    method: 'post',
    path: '/api/outbox/:id/passed-on',
    summary: 'Say that a message was passed on by hand',
    who: coordinatorsOnly,
    params: IdParams,
    answer: Done,
  }),
  choices: endpoint({
    method: 'get',
    path: '/api/mail-choices',
    summary: 'Which mail you get',
    who: signedIn,
    answer: z.object({choices: z.array(MailChoice)}),
  }),
  choose: endpoint({
    method: 'put',
    path: '/api/mail-choices',
    summary: 'Choose whether you get a kind of mail',
    who: signedIn,
    body: z.strictObject({kind: MailKind, wanted: z.boolean()}),
    answer: Done,
  }),
  unsubscribe: endpoint({
    method: 'post',
    path: '/api/unsubscribe',
    summary: 'Stop a kind of mail, or get it again, by the link in a message',
    who: anyone,
    body: z.strictObject({token: UnsubscribeToken, wanted: z.boolean().default(false)}),
    answer: MailChoice,
  }),
  /** RFC 8058: a mail reader posts here, from nowhere, with no cookie. A GET does nothing, so that a link scanner cannot. */
  oneClick: endpoint({
    method: 'post',
    path: '/api/unsubscribe/one-click',
    summary: 'Stop a kind of mail from within a mail reader',
    who: anyone,
    query: z.object({token: UnsubscribeToken}),
    answer: Done,
  }),
};
