/** The link that creates the first coordinator, for whoever starts the service. */
import {invitationLink} from './invitation-routes.ts';
import type {InvitationStore} from './invitation-store.ts';
import type {PersonStore} from './store.ts';

type Needs = {people: PersonStore; invitations: InvitationStore; baseUrl: string; now: () => Date};

/** Undefined where there is a coordinator already; the links of earlier starts stop working. */
export function createSetUpLink({people, invitations, baseUrl, now}: Needs) {
  return async (): Promise<string | undefined> => {
    if ((await people.activeCoordinators()).length > 0) return undefined;
    await invitations.withdrawNameless();
    const nobody = {email: null, role: 'coordinator', champion: false, organisation: null, jobFunction: null} as const;
    const {token} = await invitations.add(nobody, now(), 7);
    return invitationLink(baseUrl, token);
  };
}
