/** The systems that people use, and what they say about content. */
import {table} from './table.ts';

/** Who says so is kept as role and organisation, never as a person. */
type SaidBy = {role: 'enhanced' | 'champion' | 'coordinator'; organisation_id: string | null};
/** A system that people of this site use. */
export type SystemRow = {
  key: string;
  name: string;
  short_name: string;
  owner: string;
  /** The first and the last day on which anybody here uses it; null where that is open. */
  since: string | null;
  until: string | null;
  /** 0 until the first start gives it the name of the starter content. */
  version: number;
};
/** From that day on an organisation uses a system. */
export type SystemUseRow = {organisation_id: string; system: string; since: string};
/** A version of a system that the guides describe. */
export type ReleaseRow = {
  system: string;
  version: string;
  released_on: string;
  /** Keys of the competencies whose tasks changed, as JSON. */
  areas: string;
  note: string;
  edition: number;
  /** Keys of the pages whose tasks changed, as JSON; none where all of the areas did. */
  pages: string;
  /** When it was recorded, or last changed in what it touched or since when; null for what was recorded before that was kept. */
  recorded_at: string | null;
};
export type VerificationRow = SaidBy & {
  /** The key of a page, or quiz and question with a dot between. */
  subject: string;
  number: number;
  system: string;
  version: string;
  /** Of what was verified: the page with its "In your version" texts. */
  hash: string;
  verified_at: string;
};
export type VersionTextRow = SaidBy & {
  page_key: string;
  step: string;
  system: string;
  version: string;
  /** Each save is a new row; the highest number is what is shown. */
  number: number;
  body: string;
  saved_at: string;
};
export type PageMarkRow = SaidBy & {
  page_key: string;
  kind: 'law' | 'standard';
  /** Each save is a new row; the highest number is what is shown. */
  number: number;
  /** What is said, as JSON. */
  said: string;
  saved_at: string;
};
/** Nobody's: a day, a page and what was said. */
export type FeedbackRow = {
  id: string;
  page_key: string;
  competency: string | null;
  hash: string;
  verdict: 'yes' | 'no' | 'wrong';
  words: string;
  received_on: string;
  settled_on: string | null;
};

/** Parents before children. */
export const contentTables = {
  system: table<SystemRow>('systems'),
  system_use: table<SystemUseRow>('systems'),
  release: table<ReleaseRow>('releases'),
  content_verification: table<VerificationRow>('verifications'),
  version_text: table<VersionTextRow>('version-texts'),
  page_mark: table<PageMarkRow>('page-marks'),
  feedback: table<FeedbackRow>('feedback', {unordered: true}),
};
