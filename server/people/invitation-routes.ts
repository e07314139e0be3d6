/** Inviting, and joining by the link. */
import type {Api} from '../http/api.ts';
import {done} from '../http/contract.ts';
import type {NewMail} from '../mail/contract.ts';
import {longDay} from '../mail/template.ts';
import {fieldRefusal} from '../refusal.ts';
import type {JobFunction} from '../who/contract.ts';
import type {Accounts} from './accounts.ts';
import {type Invitation, type NewInvitation, peopleApi} from './contract.ts';
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
  /** How the coordinator is reached; empty where nobody wrote it yet. */
  contact: () => Promise<string>;
  /** Whether a mail server sends it; else it waits in the outbox. */
  smtp: boolean;
  send: (mail: NewMail) => Promise<void>;
  /** Takes what waits for an invitation out of the outbox: its link works no more. */
  dropMail: (invitation: string) => Promise<void>;
  now: () => Date;
};

export function invitationRoutes(api: Api, needs: Needs): void {
  const {accounts, people, invitations, invitationDays, jobFunctions, baseUrl, siteName, contact, smtp, send, dropMail, now} =
    needs;

  /** Says of an address who is here already, or asked already: a second invitation would lead them nowhere. */
  async function whyNotBy() {
    const here = new Map((await people.byName()).map(({email, name}) => [email.toLowerCase(), name]));
    const asked = new Map((await invitations.open()).map(({email, id}) => [email?.toLowerCase(), id]));
    return ({id, email}: Pick<NewInvitation, 'id' | 'email'>): string | undefined => {
      const address = email.toLowerCase();
      if (here.has(address))
        return `${here.get(address)} has an account with this address already. Change it on the People page.`;
      // Sent twice under one id it is the same invitation.
      if (asked.has(address) && asked.get(address) !== id)
        return 'This address has an open invitation already. Make a new link for it under Open invitations.';
      asked.set(address, id ?? 'on this list');
      return undefined;
    };
  }

  api.serve(peopleApi.inviteMany, async ({body}) => {
    const [organisations, whyNot, days] = await Promise.all([people.organisations(), whyNotBy(), invitationDays()]);
    const [invited, refused]: [Awaited<ReturnType<typeof announce>>[], {email: string; why: string}[]] = [[], []];
    for (const invitation of body.invitations) {
      checkChoices(invitation, organisations, jobFunctions);
      const why = whyNot(invitation);
      if (why === undefined) invited.push(await announce(await invitations.add(invitation, now(), days)));
      else refused.push({email: invitation.email, why});
    }
    return {invited, refused};
  });

  api.serve(peopleApi.invite, async ({body}) => {
    checkChoices(body, await people.organisations(), jobFunctions);
    const why = (await whyNotBy())(body);
    if (why !== undefined) throw fieldRefusal({email: why});
    return announce(await invitations.add(body, now(), await invitationDays()));
  });

  api.serve(peopleApi.renewInvitation, async ({params}) =>
    announce(await invitations.renew(params.id, now(), await invitationDays())),
  );

  api.serve(peopleApi.withdrawInvitation, async ({params}) => {
    await invitations.withdraw(params.id);
    await dropMail(params.id);
    return done;
  });

  api.serve(peopleApi.lookAtInvitation, async ({body}) => checkInvitation(await invitations.byToken(body.token), now()));

  api.serve(peopleApi.join, async ({body, res}) => {
    checkChoices(body, await people.organisations(), jobFunctions);
    const email = await joinByInvitation({accounts, people, invitations, joining: body, used: dropMail, now: now()});
    await accounts.signIn(email, body.password, res);
    return done;
  });

  async function announce({invitation, token}: {invitation: Invitation; token: string}) {
    const link = invitationLink(baseUrl, token);
    const usefulDays = Math.ceil((Date.parse(invitation.expiresAt) - now().getTime()) / 86_400_000);
    const mail = invitationMail(invitation.email ?? '', {link, siteName, until: invitation.expiresAt, contact: await contact()});
    await dropMail(invitation.id);
    if (invitation.email !== null) await send({...mail, usefulDays, about: [invitation.id]});
    return {invitation, link, mailed: smtp && invitation.email !== null, message: {subject: mail.subject, body: mail.body}};
  }
}

/** The token stands behind #, so that it never reaches a server's log. */
export function invitationLink(baseUrl: string, token: string): string {
  return `${baseUrl}/join#${token}`;
}

type Said = {link: string; siteName: string; until: string; contact: string};

function invitationMail(recipient: string, {link, siteName, until, contact}: Said): NewMail {
  const reach = contact === '' ? '' : `\n\nQuestions? This is how to reach the coordinator:\n${contact}`;
  return {
    recipient,
    subject: `Your invitation to ${siteName}`,
    body: `The coordinator of ${siteName} invites you: how-to guides, documents and short quizzes for your work.\n\nOpen this link to choose a password. It works once, until ${longDay(until)}:\n${link}\n\nReading needs no account. If you did not expect this, do nothing.${reach}\n`,
  };
}
