/** The words of the messages about posts. */

import {longDay, type MailText, mailBody, type Site} from '../../mail/template.ts';
import type {QueueWork} from '../../queue/contract.ts';
import type {PostEvent} from './post-event.ts';

/** To the author of what it concerns, at once. */
export function authorMail(name: string, {title, url, sentence, text}: PostEvent, site: Site): MailText {
  return {
    subject: sentence,
    body: mailBody(
      name,
      [`${sentence}\n\nAbout what you wrote: “${title}”`, text, `Read it, and what others said:\n${site.baseUrl}${url}`],
      {
        why: 'You get this because you wrote something there.',
        ...site,
      },
    ),
  };
}

/** To whoever follows, once a day. */
export function followersMail(name: string, lines: readonly {sentence: string; url: string}[], site: Site): MailText {
  return {
    subject: lines.length === 1 ? (lines[0]?.sentence ?? '') : `${lines.length} things you follow have changed`,
    body: mailBody(
      name,
      ['This changed in what you follow:', ...lines.map(({sentence, url}) => `- ${sentence}\n  ${site.baseUrl}${url}`)],
      {
        why: 'You get this once a day at most, because you follow these.',
        ...site,
      },
    ),
  };
}

/** To the coordinator, once a day: who is waiting, and since when. */
export function queueMail(name: string, items: readonly QueueWork[], today: string, site: Site): MailText {
  const late = items.filter(({dueAt}) => dueAt.slice(0, 10) < today).length;
  const lines = items.map(
    ({kind, title, waiting, since, dueAt, url}) =>
      `- ${kind}: ${title}\n  Waiting since ${longDay(since)}: ${waiting}\n  Due by ${longDay(dueAt)}\n  ${site.baseUrl}${url}`,
  );
  const many = items.length === 1 ? 'One thing needs you' : `${items.length} things need you`;
  return {
    subject: late > 0 ? `${many}, ${late} overdue` : many,
    body: mailBody(name, [`${many}. The longest due comes first.`, ...lines, `All of it:\n${site.baseUrl}/queue`], {
      why: 'You get this once a day, because you are the coordinator.',
      ...site,
    }),
  };
}
