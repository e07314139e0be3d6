/** The outbox. */
import {table} from './table.ts';

export type MailRow = {
  id: string;
  recipient: string;
  subject: string;
  /** Emptied once it is sent, because it may hold a link that works once. */
  body: string;
  created_at: string;
  due_at: string;
  tries: number;
  failure: string | null;
  /** When it left: by SMTP, or when the coordinator said that they passed it on. */
  sent_at: string | null;
  /** When the mail server refused its recipient for good: it is not tried again. */
  refused_at: string | null;
  /** When there is no use in it any more. */
  useless_after: string | null;
  /** What a mail reader sends back to stop mail of this kind; absent where the person asked for the message. */
  unsubscribe: string | null;
  /** The posts it speaks of, so that it can be withdrawn with them: ids with spaces between. */
  about: string | null;
};
export type MailRefusalRow = {person_id: string; kind: string};

/** Parents before children. */
export const mailTables = {
  mail: table<MailRow>('mail'),
  mail_refusal: table<MailRefusalRow>('mail'),
};
