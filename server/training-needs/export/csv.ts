/** The groups as one table for any spreadsheet, with method and cautions at its end. */
import {csvText} from '../../csv.ts';
import type {TrainingNeeds} from '../contract.ts';
import {sheetsOf} from './sheets.ts';

export function toCsv(needs: TrainingNeeds): string {
  const [, {headings, rows}, method] = sheetsOf(needs);
  const text = (row: readonly (string | number | null)[]) => row.map((value) => String(value ?? ''));
  return csvText([headings, ...rows.map(text), [], ...method.rows.map(text)]);
}
