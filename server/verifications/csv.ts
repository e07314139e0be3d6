/** The review list for a spreadsheet. */
import {saidByText} from '../content/said-by.shared.ts';
import {csvText} from '../csv.ts';
import {dayOf} from '../posts/days.ts';
import type {ReviewItem} from './contract.ts';
import {stateNames} from './states.shared.ts';

type Cell = (item: ReviewItem, system: string, baseUrl: string) => string | null | undefined;

const columns: [string, Cell][] = [
  ['Title', ({title}) => title],
  ['Kind', ({kind}) => kind],
  ['Tier', ({tier}) => tier],
  ['Competency', ({competency}) => competency],
  ['Owner', ({owner}) => owner],
  ['State', ({state}) => stateNames[state]],
  ['System', (_item, system) => system],
  ['Verified for version', ({verification}) => verification?.version],
  ['Verified on', ({verification}) => verification && dayOf(new Date(verification.at))],
  ['Verified by', ({verification}) => verification && saidByText(verification.by)],
  ['Next review', ({dueOn}) => dueOn],
  ['Touched by release', ({release}) => release],
  ['Address', ({url}, _system, baseUrl) => `${baseUrl}${url}`],
];

/** `system`: the name of the one whose people are to trust it. */
export function toCsv(items: readonly ReviewItem[], system: string, baseUrl: string): string {
  const rows = [
    columns.map(([name]) => name),
    ...items.map((item) => columns.map(([, cell]) => cell(item, system, baseUrl) ?? '')),
  ];
  return csvText(rows);
}
