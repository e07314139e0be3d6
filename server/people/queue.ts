/** What the queue shows of people: invitations that ran out unused. */
import type {QueueSource} from '../queue/contract.ts';
import type {InvitationStore} from './invitation-store.ts';

export function invitationQueue(invitations: InvitationStore): QueueSource {
  return async (caller, now) => {
    if (caller !== 'coordinator') return [];
    const open = await invitations.open();
    return open
      .filter(({expiresAt}) => expiresAt <= now.toISOString())
      .map(({id, email, createdAt, expiresAt}) => ({
        id: `invitation-${id}`,
        group: 'messages' as const,
        kind: 'Invitation ran out',
        title: 'Nobody joined by this invitation',
        waiting: email ?? '',
        since: createdAt,
        dueAt: expiresAt,
        url: '/people',
        action: 'Renew',
      }));
  };
}
