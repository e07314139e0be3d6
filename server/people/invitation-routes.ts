/** Inviting, and joining by the link. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import type {NewMail} from '../mail/contract.ts';
import type {JobFunction} from '../who/contract.ts';
import type {Accounts} from './accounts.ts';
import {type Invitation, peopleApi} from './contract.ts';
import type {InvitationStore} from './invitation-store.ts';
import {joinByInvitation} from './join.ts';
import {checkChoices} from './routes.ts';
import {checkInvitation} from './rules.ts';
import type {PersonStore} from './store.ts';

type Needs = {
  accounts: Accounts;
  people: PersonStore;
  invitations: InvitationStore;
  invitationDays: () => Promise<number>;
  jobFunctions: readonly JobFunction[];
  baseUrl: string;
  siteName: string;
  /** Sends an invitation by mail too; undefined where there is no mail server. */
  send: ((mail: NewMail) => Promise<void>) | undefined;
  now: () => Date;
};

export function invitationRoutes(api: Api, needs: Needs): void {
  const {accounts, people, invitations, invitationDays, jobFunctions, baseUrl, siteName, send, now} = needs;

  api.serve(peopleApi.invite, async ({body}) => {
    checkChoices(body, await people.organisations(), jobFunctions);
    return announce(await invitations.add(body, now(), await invitationDays()));
  });

  api.serve(peopleApi.renewInvitation, async ({params}) =>
    announce(await invitations.renew(params.id, now(), await invitationDays())),
  );

  api.serve(peopleApi.withdrawInvitation, async ({params}) => {
    await invitations.withdraw(params.id);
    return done;
  });

  api.serve(peopleApi.lookAtInvitation, async ({body}) => checkInvitation(await invitations.byToken(body.token), now()));

  api.serve(peopleApi.join, async ({body, res}) => {
    checkChoices(body, await people.organisations(), jobFunctions);
    const email = await joinByInvitation({accounts, people, invitations, joining: body, now: now()});
    await accounts.signIn(email, body.password, res);
    return done;
  });

  async function announce({invitation, token}: {invitation: Invitation; token: string}) {
    const link = invitationLink(baseUrl, token);
    const usefulDays = Math.ceil((Date.parse(invitation.expiresAt) - now().getTime()) / 86_400_000);
    if (send && invitation.email !== null) await send({...invitationMail(invitation.email, link, siteName), usefulDays});
    return {invitation, link, mailed: send !== undefined && invitation.email !== null};
  }
}

/** The token stands behind #, so that it never reaches a server's log. */
export function invitationLink(baseUrl: string, token: string): string {
  return `${baseUrl}/join#${token}`;
}

function invitationMail(recipient: string, link: string, siteName: string): NewMail {
  return {
    recipient,
    subject: `Your invitation to ${siteName}`,
    body: `You have been invited to ${siteName}: how-to guides, documents and short quizzes for your work.\n\nOpen this link to choose a password. It works once:\n${link}\n\nReading needs no account. If you did not expect this, do nothing.\n`,
  };
}
