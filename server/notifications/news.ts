/** Tells people of what happened to posts; where there is no mail server it tells nobody, and keeps nothing. */
import type {Db} from '../db/schema.ts';
import {dayOf, hourOf} from '../posts/days.ts';
import type {QueueSource} from '../queue/contract.ts';
import type {Happening, MailKind} from './contract.ts';
import {aboutFollowed, aboutQueue, aboutYours, type Letter} from './letters.ts';
import type {NewsStore, Reader} from './news-store.ts';
import type {UnsubscribeTokens} from './unsubscribe.ts';

type Needs = {
  news: NewsStore;
  tokens: UnsubscribeTokens;
  baseUrl: string;
  /** Whether there is a mail server. */
  smtp: boolean;
  sources: readonly QueueSource[];
  now: () => Date;
};

/** The hour, by the clock on the wall, from which the day's letters are written. */
const digestHour = 7;

export function createNews({news, tokens, baseUrl, smtp, sources, now}: Needs) {
  type Write = (site: {baseUrl: string; unsubscribe: string}) => Letter;
  const addressed = (reader: Reader, kind: MailKind, about: readonly string[], write: Write) => {
    const unsubscribe = tokens.make(reader.id, kind);
    return {recipient: reader.email, about, unsubscribe, ...write({baseUrl, unsubscribe})};
  };
  return {
    /** For use in the transaction that changes the post. */
    tell: (happening: Happening, actorId: string) => async (trx: Db) => {
      if (!smtp) return;
      await news.tell(trx, happening, actorId, now(), (reader) =>
        addressed(reader, 'own', [happening.postId, happening.said], (site) => aboutYours(reader.name, happening, site)),
      );
    },

    /** Run often where there is a mail server; it writes once a day. */
    async writeDigests(): Promise<void> {
      const today = dayOf(now());
      if (hourOf(now()) < digestHour || (await news.isWritten(today))) return;
      const lists = await Promise.all(sources.map((source) => source('coordinator', now())));
      const items = lists.flat().sort((a, b) => a.dueAt.localeCompare(b.dueAt));
      await news.writeDigests(today, now(), {
        followed: (reader, lines) =>
          addressed(
            reader,
            'followed',
            lines.map(({post_id}) => post_id),
            (site) => aboutFollowed(reader.name, lines, site),
          ),
        queue:
          items.length === 0
            ? undefined
            : (reader) =>
                addressed(
                  reader,
                  'queue',
                  items.map(({id}) => id),
                  (site) => aboutQueue(reader.name, items, today, site),
                ),
      });
    },
  };
}
