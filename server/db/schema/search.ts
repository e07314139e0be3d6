/** What search learns from its users. */
import {table} from './table.ts';

/** Each save of the whole list is a new row. */
export type SearchWordsRow = {number: number; groups: string; saved_at: string; saved_by: string};
/** A search that led nowhere, under a keyed hash; its words stand here from the third time on. */
export type SearchGapRow = {hash: string; words: string | null; nothing: number; unopened: number; last_on: string};

/** Words that lead to a page, whatever the search thinks, and the day on which somebody looks at it again. */
export type BestBetRow = {id: string; words: string; url: string; look_again_on: string};

/** Parents before children. */
export const searchTables = {
  search_words: table<SearchWordsRow>('search'),
  best_bet: table<BestBetRow>('search'),
  search_gap: table<SearchGapRow>('search', {unordered: true}),
};
