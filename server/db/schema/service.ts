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

/** Parents before children. */
export const serviceTables = {
  setting: table<SettingRow>('settings'),
  setting_history: table<SettingHistoryRow>('settings'),
  job: table<JobRow>('jobs'),
  tally: table<TallyRow>('db', {unordered: true}),
  revision: table<RevisionRow>('db'),
  rate_limit: table<unknown>('db', {backedUp: false}),
};
