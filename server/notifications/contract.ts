/** The outbox as the coordinator sees it: what still has to reach somebody, and what did. */
import * as z from 'zod';
import {coordinatorsOnly, Done, endpoint, IdParams, isoTime} from '../http/contract.ts';

export const Mail = z.object({
  id: z.string(),
  recipient: z.string(),
  subject: z.string(),
  body: z.string(),
  createdAt: isoTime,
  sentAt: isoTime.nullable(),
  tries: z.number().int(),
  failure: z.string().nullable(),
});
export type Mail = z.infer<typeof Mail>;
/** What another feature hands over to be sent. */
export type NewMail = Pick<Mail, 'recipient' | 'subject' | 'body'>;

export const notificationsApi = {
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
};
