/** Quizzes taken, paths walked, and what they prove. */
import {table} from './table.ts';

export type AttemptRow = {
  id: string;
  person_id: string;
  quiz_id: string;
  competency: string;
  mode: 'assessment' | 'practice' | 'refresher';
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
  /** By question key from 1 to 3, as JSON; null where nobody said. */
  certainty: string | null;
};
/** A wording of a passage that quiz questions are bound to. */
export type PassageRow = {
  source: string;
  hash: string;
  /** When a build first had it; null for the first wording of all. */
  changed_at: string | null;
};
/** Of what somebody was reminded already: `since` is when it expires, or when the content changed. */
export type ReminderRow = {person_id: string; competency: string; kind: string; since: string};
/** That somebody said they had read a page of their path. */
export type ReadingRow = {person_id: string; page_key: string; read_at: string};
/** Somebody who may take enhanced quizzes without the basic tier. */
export type TierExceptionRow = {person_id: string; reason: string; granted_at: string; granted_by: string};
/** As it was issued; whether it still holds is looked up in the attempts. */
export type CertificateRow = {
  code: string;
  person_id: string;
  tier: 'basic' | 'enhanced';
  name: string;
  organisation: string | null;
  /** What it was issued for, as it was called; null for every job. */
  job: string | null;
  /** Competencies with their dates, as JSON. */
  entries: string;
  issued_at: string;
};

/** Parents before children. */
export const learningTables = {
  attempt: table<AttemptRow>('quizzes'),
  passage: table<PassageRow>('records'),
  reminder: table<ReminderRow>('records'),
  reading: table<ReadingRow>('paths'),
  tier_exception: table<TierExceptionRow>('paths'),
  certificate: table<CertificateRow>('certificates'),
};
