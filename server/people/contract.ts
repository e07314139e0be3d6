/** Accounts, invitations, organisations and headcounts, as the site and the service agree on them: one file, because all of its forms share the rules of their fields. */
import * as z from 'zod';
import {atLeast, Done, endpoint, Id, IdParams, isoTime, lineOf, SentId} from '../http/contract.ts';
import {addressIn} from '../text/address.shared.ts';
import {anyone, coordinatorsOnly, signedIn, visitorsOnly} from '../who/callers.shared.ts';
import {JobFunction, Organisation, Person, Role} from '../who/contract.ts';

const Key = z.string().regex(/^[a-z0-9-]{2,60}$/, 'Choose one from the list.');

const Email = z
  .string('Write an e-mail address, such as name@council.example.')
  .max(500, 'Write the address alone.')
  .transform(addressIn)
  .pipe(z.email('Write an e-mail address, such as name@council.example.').max(200, 'Use at most 200 characters.'));
const Name = lineOf('a name').pipe(
  z.string().max(100, 'Use at most 100 characters.').refine(atLeast(1), 'Write your name as colleagues know it.'),
);
export const passwordHint = 'At least 12 characters. Three random words are easy to remember.';
const Password = z.string().min(12, 'Use at least 12 characters.').max(128, 'Use at most 128 characters.');
const Token = z.string().regex(/^[\w-]{20,100}$/, 'This link is not complete. Copy all of it.');

/** A champion is an enhanced user of a named organisation. */
function checkChampion(
  {champion, role, organisation}: {champion: boolean; role: Role; organisation: string | null},
  context: z.RefinementCtx,
): void {
  const refuse = (input: string, message: string) => context.addIssue({code: 'custom', path: [input], message});
  if (champion && role !== 'enhanced') refuse('champion', 'Only an enhanced user can be a champion.');
  if (champion && organisation === null) refuse('organisation', 'A champion belongs to an organisation. Choose one.');
}

export const NewInvitation = z
  .strictObject({
    id: SentId,
    email: Email,
    role: Role,
    champion: z.boolean().default(false),
    organisation: Key.nullable().default(null),
    jobFunction: Key.nullable().default(null),
  })
  .superRefine(checkChampion);
export type NewInvitation = z.infer<typeof NewInvitation>;

export const Invitation = z.object({
  id: z.string(),
  email: z.string().nullable(),
  role: Role,
  champion: z.boolean(),
  organisation: z.string().nullable(),
  jobFunction: z.string().nullable(),
  createdAt: isoTime,
  expiresAt: isoTime,
  acceptedAt: isoTime.nullable(),
});
export type Invitation = z.infer<typeof Invitation>;

/** Where no mail server sends it, the message waits in the outbox with the link; the database keeps the hash alone once it is passed on. */
const InvitationLink = z.object({
  invitation: Invitation,
  link: z.url(),
  mailed: z.boolean(),
  message: z.object({subject: z.string(), body: z.string()}),
});
const mostAtOnce = 300;
export const ManyInvitations = z.strictObject({
  invitations: z
    .array(NewInvitation)
    .min(1, 'Write at least one address.')
    .max(mostAtOnce, `Invite at most ${mostAtOnce} people at once.`),
});
/** Whom it did not invite, and why. */
const Refused = z.object({email: z.string(), why: z.string()});

export const Joining = z.strictObject({
  token: Token,
  name: Name,
  /** Needed where the invitation names no address, as the first coordinator's does not. */
  email: Email.optional(),
  organisation: Key.nullable().default(null),
  jobFunction: Key.nullable().default(null),
  password: Password,
});
export type Joining = z.infer<typeof Joining>;

export const PersonChange = z
  .strictObject({
    name: Name.optional(),
    /** They sign in with it. */
    email: Email.optional(),
    role: Role,
    champion: z.boolean(),
    organisation: Key.nullable(),
    jobFunction: Key.nullable(),
    suspended: z.boolean(),
    version: z.int32(),
  })
  .superRefine(checkChampion);
export type PersonChange = z.infer<typeof PersonChange>;

export const Headcount = z.object({
  organisation: Key,
  jobFunction: Key,
  people: z.number('Write a whole number.').int('Write a whole number.').min(0, 'Zero or more.').max(100_000),
});
export type Headcount = z.infer<typeof Headcount>;

export const Session = z.object({
  person: Person.nullable(),
  /** What the coordinator wrote for everyone, and how to reach them; empty if nothing. */
  notice: z.string(),
  contact: z.string(),
  /** True on the generated database, which every page then says. */
  demo: z.boolean(),
});
export type Session = z.infer<typeof Session>;

export const sessionApi = {
  read: endpoint({
    method: 'get',
    path: '/api/session',
    summary: 'Who is signed in, and what every page shows',
    who: anyone,
    answer: Session,
  }),
};

export const authApi = {
  signIn: endpoint({
    method: 'post',
    path: '/api/auth/sign-in/email',
    summary: 'Sign in',
    who: anyone,
    body: z.strictObject({email: Email, password: z.string().min(1, 'Write your password.').max(128)}),
    answer: Done,
  }),
  signOut: endpoint({method: 'post', path: '/api/auth/sign-out', summary: 'Sign out', who: anyone, answer: Done}),
  requestReset: endpoint({
    method: 'post',
    path: '/api/auth/request-password-reset',
    summary: 'Ask for a link to set a new password',
    who: anyone,
    body: z.strictObject({email: Email}),
    /** Whether this site sends mail at all; nothing about the address. */
    answer: z.object({mails: z.boolean()}),
  }),
  lookAtReset: endpoint({
    method: 'post',
    path: '/api/auth/reset-password/look',
    summary: 'Whether a link to set a new password still works',
    who: anyone,
    body: z.strictObject({token: Token}),
    answer: Done,
  }),
  reset: endpoint({
    method: 'post',
    path: '/api/auth/reset-password',
    summary: 'Set a new password with a link',
    who: anyone,
    body: z.strictObject({token: Token, newPassword: Password}),
    answer: Done,
  }),
  changePassword: endpoint({
    method: 'post',
    path: '/api/auth/change-password',
    summary: 'Change your own password; every other device is signed out',
    who: signedIn,
    body: z.strictObject({
      currentPassword: z.string().min(1, 'Write the password you have now.').max(128),
      newPassword: Password,
    }),
    answer: Done,
  }),
};

export const peopleApi = {
  choices: endpoint({
    method: 'get',
    path: '/api/organisations',
    summary: 'Organisations and job functions to choose from',
    who: anyone,
    answer: z.object({organisations: z.array(Organisation), jobFunctions: z.array(JobFunction)}),
  }),
  list: endpoint({
    method: 'get',
    path: '/api/people',
    summary: 'Everyone with an account, by name, and the open invitations',
    who: coordinatorsOnly,
    answer: z.object({people: z.array(Person), invitations: z.array(Invitation)}),
  }),
  change: endpoint({
    method: 'patch',
    path: '/api/people/:id',
    summary: 'Change a name, an address, a role, an organisation, or suspend',
    who: coordinatorsOnly,
    params: IdParams,
    body: PersonChange,
    answer: Person,
  }),
  erase: endpoint({
    method: 'delete',
    path: '/api/people/:id',
    summary: 'Erase a person: name, address and sign-in go for good; what they wrote stays without a name',
    who: coordinatorsOnly,
    params: IdParams,
    body: z.strictObject({version: z.int32()}),
    answer: Done,
  }),
  resetLink: endpoint({
    method: 'post',
    path: '/api/people/:id/reset-link',
    summary: 'Make a link with which a person sets a new password',
    who: coordinatorsOnly,
    params: IdParams,
    answer: z.object({link: z.url()}),
    status: 201,
  }),
  saveProfile: endpoint({
    method: 'put',
    path: '/api/profile',
    summary: 'Change your own name and job function',
    who: signedIn,
    body: z.strictObject({name: Name, jobFunction: Key.nullable(), version: z.int32()}),
    answer: Person,
  }),
  invite: endpoint({
    method: 'post',
    path: '/api/invitations',
    summary: 'Invite one person',
    who: coordinatorsOnly,
    body: NewInvitation,
    answer: InvitationLink,
    status: 201,
  }),
  inviteMany: endpoint({
    method: 'post',
    path: '/api/invitations/many',
    summary: 'Invite a list of people; those who have an account or an open invitation are told of and left alone',
    who: coordinatorsOnly,
    body: ManyInvitations,
    answer: z.object({invited: z.array(InvitationLink), refused: z.array(Refused)}),
    status: 201,
  }),
  renewInvitation: endpoint({
    method: 'post',
    path: '/api/invitations/:id/renew',
    summary: 'Make a new link for an invitation; the old one stops working',
    who: coordinatorsOnly,
    params: z.object({id: Id}),
    answer: InvitationLink,
    status: 201,
  }),
  withdrawInvitation: endpoint({
    method: 'delete',
    path: '/api/invitations/:id',
    summary: 'Withdraw an invitation',
    who: coordinatorsOnly,
    params: z.object({id: Id}),
    answer: Done,
  }),
  lookAtInvitation: endpoint({
    method: 'post',
    path: '/api/invitations/look',
    summary: 'What an invitation link is for',
    who: anyone,
    body: z.strictObject({token: Token}),
    answer: Invitation.omit({id: true, acceptedAt: true, createdAt: true}),
  }),
  join: endpoint({
    method: 'post',
    path: '/api/invitations/accept',
    summary: 'Create the account and sign in',
    who: visitorsOnly,
    body: Joining,
    answer: Done,
    status: 201,
  }),
  headcounts: endpoint({
    method: 'get',
    path: '/api/headcounts',
    summary: 'How many people do each job in each organisation',
    who: coordinatorsOnly,
    answer: z.object({headcounts: z.array(Headcount)}),
  }),
  saveHeadcounts: endpoint({
    method: 'put',
    path: '/api/headcounts',
    summary: 'Record how many people do each job',
    who: coordinatorsOnly,
    /** `people` null forgets the number. */
    body: z.strictObject({headcounts: z.array(Headcount.extend({people: Headcount.shape.people.nullable()})).max(500)}),
    answer: z.object({headcounts: z.array(Headcount)}),
  }),
};
