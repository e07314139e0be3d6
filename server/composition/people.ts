/** Accounts, people, invitations. */
import {type Accounts, sessionDays} from '../people/accounts.ts';
import {authRoutes} from '../people/auth-routes.ts';
import {authApi, peopleApi} from '../people/contract.ts';
import {invitationRoutes} from '../people/invitation-routes.ts';
import {invitationStore} from '../people/invitation-store.ts';
import {createLater} from '../people/later.ts';
import {invitationQueue} from '../people/queue.ts';
import {peopleRoutes} from '../people/routes.ts';
import {createSetUpLink} from '../people/set-up-link.ts';
import {personStore} from '../people/store.ts';
import type {Contributions, Feature} from './feature.ts';
import type {Ground} from './ground.ts';

type Others = {accounts: Accounts; forgetPerson: NonNullable<Contributions['forgetPerson']>};

export function peopleFeature(ground: Ground, {accounts, forgetPerson}: Others) {
  const {db, settings, mails, now} = ground;
  const people = personStore(db);
  const invitations = invitationStore(db);
  const {later, stop} = createLater(ground.log);
  return {
    store: people,
    get: people.get,
    organisations: people.organisations,
    headcounts: people.headcounts,
    openInvitations: invitations.open,
    setUpLink: createSetUpLink({...ground, people, invitations}),
    contributes: {
      routes: (api) => {
        const needs = {...ground, accounts, people, invitations};
        authRoutes(api, {...needs, later});
        peopleRoutes(api, {...needs, forgetPerson, announcements: settings.announcements});
        invitationRoutes(api, {
          ...needs,
          contact: async () => (await ground.set()).contact,
          invitationDays: async () => (await ground.set()).invitationDays,
          send: (mail) => mails.add(mail, now()),
          dropMail: mails.dropAbout,
        });
      },
      floodLimits: [
        {paths: ['/api/auth', '/api/invitations'], perMinute: 300},
        // Each of these costs a password hash: a quarter of a second, one after the other.
        {
          paths: [authApi.signIn.path, authApi.reset.path, authApi.changePassword.path, peopleApi.join.path],
          perMinute: 60,
          atOnce: 20,
        },
      ],
      jobs: [{name: 'forget-sessions', every: 3_600, lease: 120, run: () => people.forgetEnded(now(), sessionDays)}],
      queue: invitationQueue(invitations),
      stop,
    },
  } satisfies Feature & Record<string, unknown>;
}
export type People = ReturnType<typeof peopleFeature>;
