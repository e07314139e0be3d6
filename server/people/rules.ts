/** Who may become what: invitations and changes of role, without a database. */
import {fieldRefusal, Refusal} from '../refusal.ts';
import type {Person} from '../who/contract.ts';
import type {Invitation, Joining, PersonChange} from './contract.ts';

export const lastCoordinator = 'This is the only coordinator. Make somebody else a coordinator first.';

/** Refuses an invitation that is spent or too old. */
export function checkInvitation(invitation: Invitation | undefined, now: Date): Invitation {
  if (invitation === undefined)
    throw new Refusal('missing', 'This link is not known here. Copy all of it, or ask the coordinator for a new one.');
  if (invitation.acceptedAt !== null)
    throw new Refusal('conflict', 'This link has been used. Sign in, or ask for a new password if you forgot it.');
  if (invitation.expiresAt <= now.toISOString())
    throw new Refusal('conflict', 'This link is too old. Ask the coordinator for a new one.');
  return invitation;
}

/** What the new person will be: the invitation decides wherever it says anything, so that nobody chooses their own organisation against it. */
export function personFrom(invitation: Invitation, joining: Joining): Omit<Person, 'id' | 'version'> {
  const email = invitation.email ?? joining.email;
  if (email === undefined) throw fieldRefusal({email: 'Write your e-mail address.'});
  return {
    name: joining.name,
    email,
    role: invitation.role,
    champion: invitation.champion,
    organisation: invitation.organisation ?? joining.organisation,
    jobFunction: invitation.jobFunction ?? joining.jobFunction,
    assignedJob: invitation.jobFunction,
    suspended: false,
  };
}

/**
 * A change by the coordinator.
 *
 * The last coordinator can be neither suspended nor demoted: nobody could then invite anyone.
 */
export function changePerson(person: Person, change: PersonChange, otherCoordinators: number): Person {
  const stopsCoordinating =
    person.role === 'coordinator' && !person.suspended && (change.role !== 'coordinator' || change.suspended);
  if (stopsCoordinating && otherCoordinators === 0) throw new Refusal('conflict', lastCoordinator);
  return {...person, ...change, assignedJob: change.jobFunction, version: change.version};
}
