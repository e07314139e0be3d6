/** Suggestions, questions, and what hangs on them. */
import {type Bit, table} from './table.ts';

export type Visibility = 'shown' | 'held' | 'removed' | 'withdrawn';
type Hideable = {visibility: Visibility; hidden_reason: string | null; hidden_on: string | null; version: number};
/** Days only, and nobody's name: who wrote it stands in `author`, or nowhere. */
export type SuggestionRow = Hideable & {
  id: string;
  kind: string;
  title: string;
  details: string;
  competency: string | null;
  status: string;
  received_on: string;
  /** By when somebody promised to say more. */
  due_on: string | null;
  /** The day of the outcome; absent while there is none. */
  settled_on: string | null;
  verdict: string | null;
  sources: string;
};
export type SuggestionStepRow = {
  suggestion_id: string;
  number: number;
  status: string;
  reason: string;
  verdict: string | null;
  role: string;
  taken_on: string;
};
export type QuestionRow = Hideable & {
  id: string;
  title: string;
  details: string;
  competency: string | null;
  status: string;
  received_on: string;
  due_on: string | null;
  settled_on: string | null;
  accepted_answer_id: string | null;
};
export type AnswerRow = Hideable & {
  id: string;
  question_id: string;
  body: string;
  answered_at: string;
  official_role: string | null;
  official_organisation_id: string | null;
  official_on: string | null;
  superseded_on: string | null;
};
export type CommentRow = Hideable & {
  id: string;
  question_id: string;
  /** Absent for a comment on the question itself. */
  answer_id: string | null;
  body: string;
  commented_at: string;
};
/** An earlier wording. */
export type EditRow = {
  post_id: string;
  number: number;
  title: string | null;
  body: string;
  edited_on: string;
  /** Set where the coordinator hid it. */
  hidden_reason: string | null;
};
export type AuthorRow = {
  /** A suggestion, question, answer or comment. */
  post_id: string;
  person_id: string;
  /** As they were when it was written. */
  organisation_id: string | null;
  role: string;
  /** Whether the author chose to be shown by name. */
  named: Bit;
};
export type MeTooRow = {post_id: string; person_id: string; organisation_id: string | null};
export type FollowRow = {post_id: string; person_id: string};
export type NoteRow = {id: string; post_id: string; person_id: string; body: string; written_at: string};
export type RedactionRow = {post_id: string; number: number; role: string; redacted_on: string; reason: string};
/** A line of somebody's next digest, the latest about each post; it goes with the mail. */
export type NewsRow = {person_id: string; post_id: string; sentence: string; url: string};
/** What somebody has not read yet of what they wrote or follow, the latest about each post; gone once it is read. */
export type NoticeRow = {person_id: string; post_id: string; sentence: string; url: string; said_on: string};
export type DigestDayRow = {day: string};
/** Words, until it is decided; then whose receipt it is. A day is all that is known of its time, and nothing of its author. */
export type AnonymousPostRow = {
  id: string;
  kind: string;
  title: string;
  details: string;
  competency: string | null;
  system_version: string | null;
  reach: string | null;
  /** Where the author chose to say it. */
  organisation_id: string | null;
  justification: string;
  received_on: string;
  status: string;
  standing: string;
  /** Null once the receipt is forgotten. */
  receipt_hash: string | null;
  /** Why it was declined. */
  reason: string | null;
  closed_on: string | null;
};
/** A proof of work that was used; the day says only when it may be forgotten. */
export type SpentProofRow = {hash: string; spent_on: string};
/** What the author of an anonymous post adds by receipt. */
export type AnonymousReplyRow = Hideable & {id: string; post_id: string; body: string; received_on: string};

/** Parents before children. */
export const postsTables = {
  suggestion: table<SuggestionRow>('suggestions', {unordered: true}),
  suggestion_step: table<SuggestionStepRow>('suggestions', {unordered: true}),
  question: table<QuestionRow>('questions', {unordered: true}),
  answer: table<AnswerRow>('questions'),
  comment: table<CommentRow>('questions'),
  edit: table<EditRow>('posts'),
  author: table<AuthorRow>('posts', {unordered: true}),
  me_too: table<MeTooRow>('posts', {unordered: true}),
  follow: table<FollowRow>('posts'),
  note: table<NoteRow>('posts'),
  redaction: table<RedactionRow>('posts'),
  news: table<NewsRow>('posts'),
  notice: table<NoticeRow>('posts', {unordered: true}),
  digest_day: table<DigestDayRow>('posts'),
  anonymous_post: table<AnonymousPostRow>('anonymous', {unordered: true}),
  spent_proof: table<SpentProofRow>('anonymous', {backedUp: false, unordered: true}),
  anonymous_reply: table<AnonymousReplyRow>('anonymous', {unordered: true}),
};
