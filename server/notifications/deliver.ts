/** Sends what waits in the outbox by SMTP. */
import {createTransport} from 'nodemailer';
import type {MailStore} from './store.ts';

type Needs = {smtpUrl: string; mailFrom: string; baseUrl: string; mails: MailStore; now: () => Date};

const batch = 50;
/** Milliseconds: a batch ends well before the job's lease does. */
const timeouts = {connectionTimeout: 10_000, greetingTimeout: 10_000, socketTimeout: 20_000} as object;
const minutesToNextTry = [1, 5, 30, 120, 720];

/**
 * Sends each due message and marks it afterwards: at least once. A crash between the two sends a message twice,
 * which is a smaller harm than an invitation or a reset link that never comes.
 */
export async function deliverMail({smtpUrl, mailFrom, baseUrl, mails, now}: Needs): Promise<void> {
  const due = await mails.due(now(), batch);
  if (due.length === 0) return;
  const transport = createTransport(smtpUrl, timeouts);
  try {
    for (const {id, recipient, subject, body, tries, unsubscribe} of due) {
      try {
        // The same id on every try lets a mail server or reader drop a second copy.
        await transport.sendMail({
          from: mailFrom,
          to: {name: '', address: recipient},
          subject,
          text: body,
          messageId: `<${id}@waymark>`,
          ...(unsubscribe !== null && {
            headers: {
              'List-Unsubscribe': `<${baseUrl}/api/unsubscribe/one-click?token=${unsubscribe}>`,
              'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
            },
          }),
        });
        await mails.markSent(id, now());
      } catch (error) {
        const minutes = minutesToNextTry[Math.min(tries, minutesToNextTry.length - 1)] ?? 1;
        await mails.markFailed(id, reasonOf(error), new Date(now().getTime() + minutes * 60_000));
        // A server that is away is away for the rest of them too.
        if ((error as {responseCode?: number}).responseCode === undefined) return;
      }
    }
  } finally {
    transport.close();
  }
}

/** A reason without the server's own words, which may repeat an address. */
function reasonOf(error: unknown): string {
  const {code, responseCode} = error as {code?: string; responseCode?: number};
  return responseCode
    ? `The mail server answered ${responseCode}.`
    : `The mail server could not be reached (${code ?? 'no reason given'}).`;
}
