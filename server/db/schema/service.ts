/** What the service keeps about itself. */
import {table} from './table.ts';

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
export type TallyRow = {name: string; day: string; number: number};
/** Grows with every change, so that each process sees that its search index is old. */
export type RevisionRow = {name: string; number: number};

/** A step of setting the site up that somebody set aside or said is done; what can be seen is not kept here. */
export type SetUpStepRow = {key: string; state: string; said_on: string};
/** Whose champion was asked to see to something in the queue. */
export type AssignmentRow = {item_id: string; organisation_id: string; assigned_on: string};

/** A count of tries, written by the limiters; when it runs out in ms since 1970. */
export type RateLimitRow = {key: string; points: number; expire: number | null};

/** Parents before children. */
export const serviceTables = {
  setting: table<SettingRow>('settings'),
  setting_history: table<SettingHistoryRow>('settings'),
  job: table<JobRow>('jobs'),
  tally: table<TallyRow>('db', {unordered: true}),
  revision: table<RevisionRow>('db'),
  set_up_step: table<SetUpStepRow>('set-up'),
  assignment: table<AssignmentRow>('queue'),
  rate_limit: table<RateLimitRow>('db', {backedUp: false}),
};
