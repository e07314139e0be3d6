/** Joining by an invitation: a flow over invitations, accounts and people. */
import {Refusal} from '../refusal.ts';
import type {Accounts} from './accounts.ts';
import type {Joining} from './contract.ts';
import type {InvitationStore} from './invitation-store.ts';
import {checkInvitation, personFrom} from './rules.ts';
import type {PersonStore} from './store.ts';

type Needs = {
  accounts: Accounts;
  people: PersonStore;
  invitations: InvitationStore;
  joining: Joining;
  used: (id: string) => Promise<void>;
  now: Date;
};

/** Returns the address to sign in with. Of two people who use one link at once, one is refused. */
export async function joinByInvitation({accounts, people, invitations, joining, used, now}: Needs): Promise<string> {
  const invitation = checkInvitation(await invitations.byToken(joining.token), now);
  const person = personFrom(invitation, joining);
  if (invitation.email === null && (await people.activeCoordinators()).length > 0)
    throw new Refusal('conflict', 'There is a coordinator already. Ask them to invite you.');
  if (!(await invitations.take(invitation.id, now))) throw new Refusal('conflict', 'This link has just been used.');
  try {
    const id = await accounts.createAccount(
      {name: person.name, email: person.email, password: joining.password},
      async (found) => (await people.get(found)) !== undefined,
    );
    await people.add({...person, id, version: 1});
    if (invitation.email === null) await invitations.withdrawNameless();
    await used(invitation.id);
  } catch (error) {
    await invitations.giveBack(invitation.id);
    throw error;
  }
  return person.email;
}
