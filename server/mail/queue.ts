/** What the queue shows of the outbox: every message where there is no SMTP, else those that failed. */
import type {QueueSource} from '../queue/contract.ts';
import type {MailStore} from './store.ts';

/** More than so many are one line. */
const few = 3;

export function mailQueue({mails, smtp}: {mails: MailStore; smtp: boolean}): QueueSource {
  return async (caller, now) => {
    if (caller !== 'coordinator') return [];
    const waiting = (await mails.waiting(now)).filter(({tries}) => !smtp || tries > 0);
    const [first] = waiting;
    if (first !== undefined && waiting.length > few) {
      return [
        {
          id: 'mail',
          group: 'messages' as const,
          kind: smtp ? 'Messages not delivered' : 'Messages to pass on',
          title: `${waiting.length} messages wait in the outbox`,
          waiting: `${waiting.length} people`,
          since: first.createdAt,
          dueAt: first.createdAt,
          url: '/outbox',
          action: 'Open',
        },
      ];
    }
    return waiting.map(({id, recipient, subject, createdAt}) => ({
      id: `mail-${id}`,
      group: 'messages' as const,
      kind: smtp ? 'Message not delivered' : 'Message to pass on',
      title: subject,
      waiting: recipient,
      since: createdAt,
      dueAt: createdAt,
      url: '/outbox',
      action: smtp ? 'See why' : 'Copy',
    }));
  };
}
