/** The words of reminders. */
import {type MailText, mailBody, type Site} from '../mail/template.ts';

/** To somebody whose results expire, or are about something that changed. */
export function trainingMail(name: string, lines: readonly {sentence: string; url: string}[], site: Site): MailText {
  return {
    subject: lines.length === 1 ? (lines[0]?.sentence ?? '') : `${lines.length} of your quiz results need a look`,
    body: mailBody(
      name,
      [...lines.map(({sentence, url}) => `- ${sentence}\n  ${site.baseUrl}${url}`), `Your training:\n${site.baseUrl}/training`],
      {why: 'You get this once for each result.', ...site},
    ),
  };
}
