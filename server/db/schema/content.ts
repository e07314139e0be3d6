/** What people say about content. */
import {table} from './table.ts';

/** Who says so is kept as role and organisation, never as a person. */
type SaidBy = {role: 'enhanced' | 'champion' | 'coordinator'; organisation_id: string | null};
/** A version of the system that the guides describe. */
export type ReleaseRow = {
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
  version: string;
  /** Of what was verified: the page with its "In your version" texts. */
  hash: string;
  verified_at: string;
};
export type VersionTextRow = SaidBy & {
  page_key: string;
  step: string;
  version: string;
  /** Each save is a new row; the highest number is what is shown. */
  number: number;
  body: string;
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
  release: table<ReleaseRow>('releases'),
  content_verification: table<VerificationRow>('verifications'),
  version_text: table<VersionTextRow>('version-texts'),
  feedback: table<FeedbackRow>('feedback'),
};
