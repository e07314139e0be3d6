/** The frame of every message that one can do without: who it is for, why it came, and how to stop such messages. */

export type MailText = {subject: string; body: string};
export type Site = {baseUrl: string; unsubscribe: string};

const dayFormat = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London'});
export const longDay = (iso: string) => dayFormat.format(new Date(iso));

/** `parts` are paragraphs; empty ones are left out. */
export function mailBody(name: string, parts: readonly string[], {why, baseUrl, unsubscribe}: Site & {why: string}): string {
  const all = [
    `Hello ${name},`,
    ...parts.filter((part) => part !== ''),
    `${why} Stop these messages:\n${baseUrl}/unsubscribe#${unsubscribe}`,
  ];
  return `${all.join('\n\n')}\n`;
}
