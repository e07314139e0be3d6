/** Inviting, and joining by the link. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import type {MailStore} from '../notifications/store.ts';
import type {SettingStore} from '../settings/store.ts';
import type {Accounts} from './accounts.ts';
import {type Invitation, type JobFunction, peopleApi} from './contract.ts';
import type {InvitationStore} from './invitation-store.ts';
import {joinByInvitation} from './join.ts';
import {checkChoices} from './routes.ts';
import {checkInvitation} from './rules.ts';
import type {PersonStore} from './store.ts';

type Needs = {
  accounts: Accounts;
  people: PersonStore;
  invitations: InvitationStore;
  settings: SettingStore;
  mails: MailStore;
  jobFunctions: readonly JobFunction[];
  baseUrl: string;
  /** Whether invitations also go out by mail. */
  smtp: boolean;
  now: () => Date;
};

export function invitationRoutes(api: Api, needs: Needs): void {
  const {accounts, people, invitations, settings, jobFunctions, baseUrl, now} = needs;
  const days = async () => (await settings.read()).settings.invitationDays;

  api.serve(peopleApi.invite, async ({body}) => {
    checkChoices(body, await people.organisations(), jobFunctions);
    return announce(await invitations.add(body, now(), await days()));
  });

  api.serve(peopleApi.renewInvitation, async ({params}) => announce(await invitations.renew(params.id, now(), await days())));

  api.serve(peopleApi.withdrawInvitation, async ({params}) => {
    await invitations.withdraw(params.id);
    return done;
  });

  api.serve(peopleApi.lookAtInvitation, async ({body}) => checkInvitation(await invitations.byToken(body.token), now()));

  api.serve(peopleApi.join, async ({body, req, res}) => {
    checkChoices(body, await people.organisations(), jobFunctions);
    const email = await joinByInvitation({accounts, people, invitations, joining: body, now: now()});
    await accounts.signIn(email, body.password, req, res);
    return done;
  });

  async function announce({invitation, token}: {invitation: Invitation; token: string}) {
    const link = invitationLink(baseUrl, token);
    const mailed = needs.smtp && invitation.email !== null;
    if (mailed) await needs.mails.add(invitationMail(invitation.email ?? '', link), now());
    return {invitation, link, mailed};
  }
}

/** The token stands behind #, so that it never reaches a server's log. */
export function invitationLink(baseUrl: string, token: string): string {
  return `${baseUrl}/join#${token}`;
}

function invitationMail(recipient: string, link: string) {
  return {
    recipient,
    subject: 'Your invitation to Waymark',
    body: `You have been invited to Waymark: how-to guides, documents and short quizzes for the people who use Sentinel.\n\nOpen this link to choose a password. It works once:\n${link}\n\nReading needs no account. If you did not expect this, do nothing.\n`,
  };
}
