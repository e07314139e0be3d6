/** The review list for a spreadsheet. */
import {saidByText} from '../content/said-by.shared.ts';
import {csvText} from '../csv.ts';
import {dayOf} from '../posts/days.ts';
import type {ReviewItem} from './contract.ts';
import {stateNames} from './states.shared.ts';

const columns: [string, (item: ReviewItem, baseUrl: string) => string | null | undefined][] = [
  ['Title', ({title}) => title],
  ['Kind', ({kind}) => kind],
  ['Tier', ({tier}) => tier],
  ['Competency', ({competency}) => competency],
  ['Owner', ({owner}) => owner],
  ['State', ({state}) => stateNames[state]],
  ['Verified for version', ({verification}) => verification?.version],
  ['Verified on', ({verification}) => verification && dayOf(new Date(verification.at))],
  ['Verified by', ({verification}) => verification && saidByText(verification.by)],
  ['Next review', ({dueOn}) => dueOn],
  ['Touched by release', ({release}) => release],
  ['Address', ({url}, baseUrl) => `${baseUrl}${url}`],
];

export function toCsv(items: readonly ReviewItem[], baseUrl: string): string {
  const rows = [columns.map(([name]) => name), ...items.map((item) => columns.map(([, cell]) => cell(item, baseUrl) ?? ''))];
  return csvText(rows);
}
