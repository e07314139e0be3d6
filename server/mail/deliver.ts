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
  const domain = /@([^\s@<>()]+)/.exec(mailFrom)?.[1] ?? 'localhost';
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
            messageId: `<${id}@${domain}>`,
            headers: {...automatic, ...(unsubscribe !== null && unsubscribeHeaders(baseUrl, unsubscribe))},
          });
          await mails.markSent(id, now());
        } catch (error) {
          if (isRefusal(error) && tries > 0) await mails.markRefused(id, reasonOf(error), now());
          else await mails.markFailed(id, reasonOf(error), new Date(now().getTime() + minutesTo(error, tries) * 60_000));
          // A server that is away, or takes nothing from us, is so for the rest of them too.
          const {command, responseCode} = error as {command?: string; responseCode?: number};
          if (responseCode === undefined || command === 'MAIL FROM') return;
        }
      }
      due = await mails.due(now(), batch);
    }
  } finally {
    transport.close();
  }
}

/** RFC 3834: no auto-reply answers it; Exchange wants a header of its own. */
const automatic = {'Auto-Submitted': 'auto-generated', 'X-Auto-Response-Suppress': 'All'};

/** The server took the sender and refused this recipient or this message for good (RFC 5321, 4.2.1). */
function isRefusal(error: unknown): boolean {
  const {code, command, responseCode = 0} = error as {code?: string; command?: string; responseCode?: number};
  return responseCode >= 500 && (code === 'EENVELOPE' || code === 'EMESSAGE') && command !== 'MAIL FROM';
}

/** A refusal may be a slip of the server: once more, half a day later. */
const minutesTo = (error: unknown, tries: number): number =>
  (isRefusal(error) ? minutesToNextTry.at(-1) : minutesToNextTry[Math.min(tries, minutesToNextTry.length - 1)]) ?? 1;

/** RFC 2369 and RFC 8058: a mail reader can offer a button that posts to this address. */
function unsubscribeHeaders(baseUrl: string, token: string): Record<string, string> {
  return {
    'List-Unsubscribe': `<${baseUrl}/api/unsubscribe/one-click?token=${token}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** A reason without the server's own words, which may repeat an address. */
function reasonOf(error: unknown): string {
  const {code, command, responseCode} = error as {code?: string; command?: string; responseCode?: number};
  return responseCode
    ? `The mail server answered ${responseCode}${command === 'MAIL FROM' ? ' to MAIL_FROM: it takes no mail from this address' : ''}.`
    : `The mail server could not be reached (${code ?? 'no reason given'}).`;
}
