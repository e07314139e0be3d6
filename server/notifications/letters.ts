/** The words of the messages about posts. */
import type {QueueItem} from '../queue/contract.ts';
import type {Happening} from './contract.ts';

export type Letter = {subject: string; body: string};
type Site = {baseUrl: string; unsubscribe: string};

const dayFormat = new Intl.DateTimeFormat('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London'});
const longDay = (iso: string) => dayFormat.format(new Date(iso));

/** To the author of what it concerns, at once. */
export function aboutYours(name: string, {title, url, sentence, text}: Happening, site: Site): Letter {
  return {
    subject: sentence,
    body: letter(
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
export function aboutFollowed(name: string, news: readonly {sentence: string; url: string}[], site: Site): Letter {
  return {
    subject: news.length === 1 ? (news[0]?.sentence ?? '') : `${news.length} things you follow have changed`,
    body: letter(
      name,
      ['This changed in what you follow:', ...news.map(({sentence, url}) => `- ${sentence}\n  ${site.baseUrl}${url}`)],
      {
        why: 'You get this once a day at most, because you follow these.',
        ...site,
      },
    ),
  };
}

/** To the coordinator, once a day: who is waiting, and since when. */
export function aboutQueue(name: string, items: readonly QueueItem[], today: string, site: Site): Letter {
  const late = items.filter(({dueAt}) => dueAt.slice(0, 10) < today).length;
  const lines = items.map(
    ({kind, title, waiting, since, dueAt, url}) =>
      `- ${kind}: ${title}\n  Waiting since ${longDay(since)}: ${waiting}\n  Due by ${longDay(dueAt)}\n  ${site.baseUrl}${url}`,
  );
  const many = items.length === 1 ? 'One thing needs you' : `${items.length} things need you`;
  return {
    subject: late > 0 ? `${many}, ${late} overdue` : many,
    body: letter(name, [`${many}. The longest due comes first.`, ...lines, `All of it:\n${site.baseUrl}/queue`], {
      why: 'You get this once a day, because you are the coordinator.',
      ...site,
    }),
  };
}

/** To somebody whose results expire, or are about something that changed. */
export function aboutTraining(name: string, lines: readonly {sentence: string; url: string}[], site: Site): Letter {
  return {
    subject: lines.length === 1 ? (lines[0]?.sentence ?? '') : `${lines.length} of your quiz results need a look`,
    body: letter(
      name,
      [...lines.map(({sentence, url}) => `- ${sentence}\n  ${site.baseUrl}${url}`), `Your training:\n${site.baseUrl}/training`],
      {
        why: 'You get this once for each result.',
        ...site,
      },
    ),
  };
}

function letter(name: string, parts: readonly string[], {why, baseUrl, unsubscribe}: Site & {why: string}): string {
  const all = [
    `Hello ${name},`,
    ...parts.filter((part) => part !== ''),
    `${why} Stop these messages:\n${baseUrl}/unsubscribe#${unsubscribe}`,
  ];
  return `${all.join('\n\n')}\n`;
}
