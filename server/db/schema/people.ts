/** Accounts, people and their organisations. */
import {type Bit, table} from './table.ts';

/** Written by better-auth alone; read here for names and addresses. */
export type UserRow = {id: string; name: string; email: string};
export type SessionRow = {id: string; userId: string; expiresAt: string};
/** How somebody signs in. */
export type AccountRow = {id: string; userId: string};
/** A link to set a password; its value is whose. */
export type LinkRow = {id: string; value: string; expiresAt: string};
export type OrganisationRow = {id: string; name: string; position: number};
export type HeadcountRow = {organisation_id: string; job_function: string; people: number};
export type PersonRow = {
  /** The id of better-auth's user. */
  id: string;
  role: 'basic' | 'enhanced' | 'coordinator';
  champion: Bit;
  organisation_id: string | null;
  job_function: string | null;
  /** The job that the coordinator gave them; tiers and certificates go by it. */
  assigned_job: string | null;
  suspended: Bit;
  version: number;
};
export type InvitationRow = {
  id: string;
  token_hash: string;
  email: string | null;
  role: PersonRow['role'];
  champion: Bit;
  organisation_id: string | null;
  job_function: string | null;
  created_at: string;
  expires_at: string;
  accepted_at: string | null;
};

/** How an organisation's champion or administrator is reached: the role, never a person. */
export type HelperRow = {
  organisation_id: string;
  role: string;
  telephone: string;
  email: string;
  hours: string;
  version: number;
};

/** Parents before children. */
export const peopleTables = {
  user: table<UserRow>('people'),
  account: table<AccountRow>('people'),
  session: table<SessionRow>('people', {backedUp: false}),
  verification: table<LinkRow>('people', {backedUp: false}),
  organisation: table<OrganisationRow>('people'),
  headcount: table<HeadcountRow>('people'),
  person: table<PersonRow>('people'),
  invitation: table<InvitationRow>('people'),
  helper: table<HelperRow>('helpers'),
};
