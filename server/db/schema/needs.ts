/** The training needs analysis. */
import {table} from './table.ts';

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
/** A question in one revision that the answers cast doubt on, and what somebody decided. */
export type QuestionDoubtRow = {
  question_id: string;
  rev: number;
  /** As a JSON list. */
  doubts: string;
  found_at: string;
  /** `sound` or `faulty`; null while nobody has decided. */
  verdict: string | null;
  reason: string | null;
  decided_at: string | null;
};
/** An attempt whose answers stand in `attempt_item`, as they were in this version of it. */
export type FlattenedAttemptRow = {attempt_id: string; version: number};
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
  /** The day by which it is done, or of the session. */
  due_on: string | null;
  /** Where, who, how many places and the invitation, as JSON; null where it is no session. */
  session: string | null;
};
/** An organisation whose results other organisations' champions may see. */
export type NeedsOptInRow = {organisation_id: string; since: string /** Null while it still does. */; until: string | null};
/** What others than the coordinator see: an organisation, or `*` for all of them, with who was counted how, as JSON. */
export type NeedsFigureRow = {competency: string; figure: string; people: string; lit_at: string};
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

/** Parents before children. */
export const needsTables = {
  attempt_item: table<AttemptItemRow>('training-needs'),
  flattened_attempt: table<FlattenedAttemptRow>('training-needs'),
  question_doubt: table<QuestionDoubtRow>('training-needs'),
  need_action: table<NeedActionRow>('training-needs'),
  needs_opt_in: table<NeedsOptInRow>('training-needs'),
  needs_figure: table<NeedsFigureRow>('training-needs'),
  rating_round: table<RatingRoundRow>('self-ratings'),
  self_rating: table<SelfRatingRow>('self-ratings', {unordered: true}),
};
