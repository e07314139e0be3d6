/** The training needs analysis. */
import {type Bit, table} from './table.ts';

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
/** A suspect question in one revision of which somebody said that it is sound. */
export type ItemClearanceRow = {question_id: string; rev: number; reason: string; cleared_at: string};
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

/** Parents before children. */
export const needsTables = {
  attempt_item: table<AttemptItemRow>('training-needs'),
  flattened_attempt: table<FlattenedAttemptRow>('training-needs'),
  item_clearance: table<ItemClearanceRow>('training-needs'),
  need_action: table<NeedActionRow>('training-needs'),
  needs_opt_in: table<NeedsOptInRow>('training-needs'),
  needs_light: table<NeedsLightRow>('training-needs'),
  rating_round: table<RatingRoundRow>('self-ratings'),
  self_rating: table<SelfRatingRow>('self-ratings', {unordered: true}),
};
