/** Sends what waits in the outbox by SMTP. */
import {createTransport} from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js';
import type {MailStore} from './store.ts';

type Needs = {smtpUrl: string; mailFrom: string; baseUrl: string; mails: MailStore; now: () => Date};

const batch = 50;
/** Milliseconds: one message more than this may be under way, and the job's lease must not end before it. */
const longestRun = 60_000;
/** One connection for all that waits. */
const connection = {pool: true, maxConnections: 1, connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000};
const minutesToNextTry = [1, 5, 30, 120, 720];

/**
 * Sends each due message and marks it afterwards: at least once. A crash between the two sends a message twice,
 * which is a smaller harm than an invitation or a reset link that never comes.
 */
export async function deliverMail({smtpUrl, mailFrom, baseUrl, mails, now}: Needs): Promise<void> {
  const until = now().getTime() + longestRun;
  let due = await mails.due(now(), batch);
  if (due.length === 0) return;
  const transport = createTransport({url: smtpUrl, ...connection} as SMTPPool.Options);
  try {
    while (due.length > 0) {
      for (const {id, recipient, subject, body, tries, unsubscribe} of due) {
        if (now().getTime() > until) return;
        try {
          // The same id on every try lets a mail server or reader drop a second copy.
          await transport.sendMail({
            from: mailFrom,
            to: {name: '', address: recipient},
            subject,
            text: body,
            messageId: `<${id}@waymark>`,
            ...(unsubscribe !== null && {headers: unsubscribeHeaders(baseUrl, unsubscribe)}),
          });
          await mails.markSent(id, now());
        } catch (error) {
          const minutes = minutesToNextTry[Math.min(tries, minutesToNextTry.length - 1)] ?? 1;
          await mails.markFailed(id, reasonOf(error), new Date(now().getTime() + minutes * 60_000));
          // A server that is away is away for the rest of them too.
          if ((error as {responseCode?: number}).responseCode === undefined) return;
        }
      }
      due = await mails.due(now(), batch);
    }
  } finally {
    transport.close();
  }
}

/** RFC 2369 and RFC 8058: a mail reader can offer a button that posts to this address. */
function unsubscribeHeaders(baseUrl: string, token: string): Record<string, string> {
  return {
    'List-Unsubscribe': `<${baseUrl}/api/unsubscribe/one-click?token=${token}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** A reason without the server's own words, which may repeat an address. */
function reasonOf(error: unknown): string {
  const {code, responseCode} = error as {code?: string; responseCode?: number};
  return responseCode
    ? `The mail server answered ${responseCode}.`
    : `The mail server could not be reached (${code ?? 'no reason given'}).`;
}
