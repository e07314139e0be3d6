/** What the queue shows of the outbox: every message where there is no SMTP, else those that failed. */
import type {QueueSource} from '../queue/contract.ts';
import type {MailStore} from './store.ts';

export function mailQueue({mails, smtp}: {mails: MailStore; smtp: boolean}): QueueSource {
  return async (caller) => {
    if (caller !== 'coordinator') return [];
    const waiting = await mails.waiting();
    return waiting
      .filter(({tries}) => !smtp || tries > 0)
      .map(({id, recipient, subject, createdAt}) => ({
        id: `mail-${id}`,
        group: 'messages' as const,
        kind: smtp ? 'Message not delivered' : 'Message to pass on',
        title: subject,
        waiting: recipient,
        since: createdAt,
        dueAt: createdAt,
        url: '/outbox',
        action: smtp ? 'See why' : 'Copy message',
      }));
  };
}
