/** The tables as Kysely sees them, in one file, because each is a few lines and a query often joins several. Times are ISO 8601 UTC text, truth is 0 or 1, structured values are JSON text. */
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
  /** What a mail reader sends back to stop mail of this kind; absent where the person asked for the message. */
  unsubscribe: string | null;
  /** The posts it speaks of, so that it can be withdrawn with them: ids with spaces between. */
  about: string | null;
};
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
  /** The version whose answers stand in `attempt_item`; 0 where none do. */
  itemised: number;
};
/** One question of a submitted assessment. */
export type AttemptItemRow = {
  attempt_id: string;
  question_id: string;
  rev: number;
  /** 0 to 1. */
  points: number;
  certainty: number | null;
  /** Ids of the options that were chosen, with spaces between; empty where none were, or where there are none. */
  chosen: string;
};
/** What somebody decided to do about a need, by role and never by name. */
export type NeedActionRow = {
  id: string;
  competency: string;
  /** Null for all of them. */
  organisation_id: string | null;
  kind: string;
  owner: string;
  reason: string;
  taken_at: string;
};
/** An organisation whose results other organisations' champions may see. */
export type NeedsOptInRow = {organisation_id: string; since: string /** Null while it still does. */; until: string | null};
/** What others than the coordinator see of an organisation: people with their attempts and whether they meet the standard, as JSON. */
export type NeedsLightRow = {competency: string; organisation_id: string; alone: Bit; people: string; lit_at: string};
/** A time in which people are asked to rate themselves, its last day included. */
export type RatingRoundRow = {
  id: string;
  opened_at: string;
  closes_on: string;
  /** When somebody closed it early. */
  closed_at: string | null;
  /** Unique, and null once it has ended. */
  open: 'open' | null;
};
/** From 1 to 7; without a time, which would tell who was just here, and without the person once the round has ended. */
export type SelfRatingRow = {
  round_id: string;
  /** Random, one for all that a person said in a round. */
  rater: string;
  person_id: string | null;
  competency: string;
  importance: number;
  performance: number;
};
/** A suspect question in one revision of which somebody said that it is sound. */
export type ItemClearanceRow = {question_id: string; rev: number; reason: string; cleared_at: string};
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
/** What the author of an anonymous post adds by receipt. */
export type AnonymousReplyRow = Hideable & {id: string; post_id: string; body: string; received_on: string};
export type RedactionRow = {post_id: string; number: number; role: string; redacted_on: string; reason: string};
export type MeTooRow = {post_id: string; person_id: string; organisation_id: string | null};
export type FollowRow = {post_id: string; person_id: string};
export type NoteRow = {id: string; post_id: string; person_id: string; body: string; written_at: string};
/** A line of somebody's next digest, the latest about each post; it goes with the mail. */
export type NewsRow = {person_id: string; post_id: string; sentence: string; url: string};
export type MailRefusalRow = {person_id: string; kind: string};
export type DigestDayRow = {day: string};
export type TallyRow = {name: string; day: string; number: number};
/** Grows with every change, so that each process sees that its search index is old. */
export type RevisionRow = {name: string; number: number};
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
/** Who says so is kept as role and organisation, never as a person. */
type SaidBy = {role: 'enhanced' | 'champion' | 'coordinator'; organisation_id: string | null};
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
/** Each save of the whole list is a new row. */
export type SearchWordsRow = {number: number; groups: string; saved_at: string; saved_by: string};
/** A search that led nowhere, under a keyed hash; its words stand here from the third time on. */
export type SearchGapRow = {hash: string; words: string | null; nothing: number; unopened: number; last_on: string};
/** A wording of a passage that quiz questions are bound to. */
export type PassageRow = {
  source: string;
  hash: string;
  /** When a build first had it; null for the first wording of all. */
  changed_at: string | null;
};
/** That somebody said they had read a page of their path. */
export type ReadingRow = {person_id: string; page_key: string; read_at: string};
/** Somebody who may take enhanced quizzes without the basic tier. */
export type TierExceptionRow = {person_id: string; reason: string; granted_at: string; granted_by: string};
/** Of what somebody was reminded already: `since` is when it expires, or when the content changed. */
export type ReminderRow = {person_id: string; competency: string; kind: string; since: string};
/** As it was issued; whether it still holds is looked up in the attempts. */
export type CertificateRow = {
  code: string;
  person_id: string;
  tier: 'basic' | 'enhanced';
  name: string;
  organisation: string | null;
  /** Competencies with their dates, as JSON. */
  entries: string;
  issued_at: string;
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
  attempt_item: AttemptItemRow;
  item_clearance: ItemClearanceRow;
  need_action: NeedActionRow;
  needs_opt_in: NeedsOptInRow;
  needs_light: NeedsLightRow;
  rating_round: RatingRoundRow;
  self_rating: SelfRatingRow;
  suggestion: SuggestionRow;
  suggestion_step: SuggestionStepRow;
  question: QuestionRow;
  answer: AnswerRow;
  comment: CommentRow;
  edit: EditRow;
  author: AuthorRow;
  me_too: MeTooRow;
  follow: FollowRow;
  note: NoteRow;
  news: NewsRow;
  mail_refusal: MailRefusalRow;
  digest_day: DigestDayRow;
  tally: TallyRow;
  revision: RevisionRow;
  release: ReleaseRow;
  content_verification: VerificationRow;
  version_text: VersionTextRow;
  feedback: FeedbackRow;
  search_words: SearchWordsRow;
  search_gap: SearchGapRow;
  anonymous_post: AnonymousPostRow;
  anonymous_reply: AnonymousReplyRow;
  redaction: RedactionRow;
  passage: PassageRow;
  reading: ReadingRow;
  tier_exception: TierExceptionRow;
  reminder: ReminderRow;
  certificate: CertificateRow;
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
  'attempt_item',
  'item_clearance',
  'need_action',
  'needs_opt_in',
  'needs_light',
  'rating_round',
  'self_rating',
  'suggestion',
  'suggestion_step',
  'question',
  'answer',
  'comment',
  'edit',
  'author',
  'me_too',
  'follow',
  'note',
  'news',
  'mail_refusal',
  'digest_day',
  'tally',
  'revision',
  'release',
  'content_verification',
  'version_text',
  'feedback',
  'search_words',
  'search_gap',
  'anonymous_post',
  'anonymous_reply',
  'redaction',
  'passage',
  'reading',
  'tier_exception',
  'reminder',
  'certificate',
];
/** Sessions and one-time links end with a restore; counters and migration marks belong to one database. */
export const leftOut = ['session', 'verification', 'rate_limit', 'kysely_migration', 'kysely_migration_lock'];
