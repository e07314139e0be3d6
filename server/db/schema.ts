/** The tables as Kysely sees them. Times are ISO 8601 UTC text, truth is 0 or 1, structured values are JSON text. */
import type {Kysely} from 'kysely';

type Bit = 0 | 1;

export type OrganisationRow = {id: string; name: string; position: number};
export type HeadcountRow = {organisation_id: string; job_function: string; people: number};
export type PersonRow = {
  /** The id of better-auth's user. */
  id: string;
  role: 'basic' | 'enhanced' | 'coordinator';
  champion: Bit;
  organisation_id: string | null;
  job_function: string | null;
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
export type SettingRow = {key: string; value: string; version: number};
export type SettingHistoryRow = {id: string; key: string; value: string; changed_at: string; changed_by: string};
export type JobRow = {
  name: string;
  due_at: string;
  leased_until: string | null;
  leased_by: string | null;
  finished_at: string | null;
  failure: string | null;
};
export type MailRow = {
  id: string;
  recipient: string;
  subject: string;
  /** Emptied once it is sent, because it may hold a link that works once. */
  body: string;
  created_at: string;
  due_at: string;
  tries: number;
  failure: string | null;
  /** When it left: by SMTP, or when the coordinator said that they passed it on. */
  sent_at: string | null;
};
export type AttemptRow = {
  id: string;
  person_id: string;
  quiz_id: string;
  competency: string;
  mode: 'assessment' | 'practice';
  /** Organisation and job function as they were when the attempt started. */
  organisation_id: string | null;
  job_function: string | null;
  /** The frozen set: questions with their keys, as JSON. It never leaves the server. */
  served: string;
  answers: string | null;
  served_count: number;
  correct: number | null;
  started_at: string;
  submitted_at: string | null;
  valid_until: string | null;
  version: number;
};
/** Written by better-auth alone; read here for names and addresses. */
type UserRow = {id: string; name: string; email: string};
type SessionRow = {id: string; userId: string};

export type Schema = {
  organisation: OrganisationRow;
  headcount: HeadcountRow;
  person: PersonRow;
  invitation: InvitationRow;
  setting: SettingRow;
  setting_history: SettingHistoryRow;
  job: JobRow;
  mail: MailRow;
  attempt: AttemptRow;
  user: UserRow;
  session: SessionRow;
};

export type Db = Kysely<Schema>;

/** Parents before children. A test holds this list and the next to the real tables. */
export const backedUp = [
  'user',
  'account',
  'organisation',
  'headcount',
  'person',
  'invitation',
  'setting',
  'setting_history',
  'job',
  'mail',
  'attempt',
];
/** Sessions and one-time links end with a restore; counters and migration marks belong to one database. */
export const leftOut = ['session', 'verification', 'rate_limit', 'kysely_migration', 'kysely_migration_lock'];
