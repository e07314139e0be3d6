/** Tells people of what happened to posts: in the site always, by mail where there is a mail server. */
import type {Db} from '../../db/schema.ts';
import type {MailKind} from '../../mail/contract.ts';
import type {Recipient} from '../../mail/recipients-store.ts';
import type {MailText} from '../../mail/template.ts';
import type {UnsubscribeTokens} from '../../mail/unsubscribe.ts';
import type {QueueSource} from '../../queue/contract.ts';
import {dayOf, hourOf} from '../days.ts';
import type {NoticeStore} from '../notices/store.ts';
import type {PostEvent} from './post-event.ts';
import type {DigestStore} from './store.ts';
import {authorMail, followersMail, queueMail} from './templates.ts';

type Needs = {
  digests: DigestStore;
  notices: NoticeStore;
  tokens: UnsubscribeTokens;
  baseUrl: string;
  /** Whether there is a mail server. */
  smtp: boolean;
  queue: QueueSource;
  now: () => Date;
};

/** The hour, by the clock on the wall, from which the day's letters are written. */
const digestHour = 7;

/** A letter of the day before says little: the next one says the rest. */
const usefulDays: Partial<Record<MailKind, number>> = {followed: 3, queue: 3};

export function createDigest({digests, notices, tokens, baseUrl, smtp, queue, now}: Needs) {
  type Write = (site: {baseUrl: string; unsubscribe: string}) => MailText;
  const addressed = (recipient: Recipient, kind: MailKind, about: readonly string[], write: Write) => {
    const unsubscribe = tokens.make(recipient.id, kind);
    return {recipient: recipient.email, about, unsubscribe, usefulDays: usefulDays[kind], ...write({baseUrl, unsubscribe})};
  };
  return {
    /** For use in the transaction that changes the post. */
    notify: (event: PostEvent, actorId: string) => async (trx: Db) => {
      await notices.add(trx, event, actorId, dayOf(now()));
      if (!smtp) return;
      await digests.notify(trx, event, actorId, now(), (recipient) =>
        addressed(recipient, 'own', [event.postId, event.said], (site) => authorMail(recipient.name, event, site)),
      );
    },

    /** Run often where there is a mail server; it writes once a day. */
    async writeDigests(): Promise<void> {
      const today = dayOf(now());
      if (hourOf(now()) < digestHour || (await digests.isWritten(today))) return;
      const items = (await queue('coordinator', now())).sort((a, b) => a.dueAt.localeCompare(b.dueAt));
      await digests.writeDigests(today, now(), {
        followed: (recipient, lines) =>
          addressed(
            recipient,
            'followed',
            lines.map(({post_id}) => post_id),
            (site) => followersMail(recipient.name, lines, site),
          ),
        queue:
          items.length === 0
            ? undefined
            : (recipient) =>
                addressed(
                  recipient,
                  'queue',
                  items.map(({id}) => id),
                  (site) => queueMail(recipient.name, items, today, site),
                ),
      });
    },
  };
}
