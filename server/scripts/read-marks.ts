/** Marks out of a CSV file: a row an attempt, or a row a pattern of answers with how many gave it. */
import {parse} from 'csv-parse/sync';
import type {Marks} from '../statistics/marks.ts';

/** More than any test had, and few enough for memory. */
const mostAttempts = 1_000_000;

/**
 * Reads `attempt,<item>…`, where a row named `max` says the most there is for each item, or `<item>…,n`, where n counts the attempts with
 * that row of marks. An empty cell was not served, and a row of empty cells is no attempt: `notes` says how many there were. Without a
 * row `max` an item is worth 1, or the highest mark in it if that is more. Cells are parted as in the first row: by commas, semicolons or
 * tabs. A decimal may have a comma.
 *
 * Throws an Error that names the row, counted as a spreadsheet counts them, and says what to do.
 */
export function readMarks(text: string): Marks & {notes: string[]} {
  const [head = [], ...body] = rowsOf(text);
  const columns = columnsOf(head, body);
  const {attempt, count, items: served} = columns;
  let limits: {row: number; marks: readonly (number | null)[]} | undefined;
  const attempts: (number | null)[][] = [];
  const from: number[] = [];
  let empty = 0;
  for (const [index, cells] of body.entries()) {
    const row = index + 2;
    if (cells.length === 1 && cells[0] === '') continue;
    if (cells.length < head.length || cells.slice(head.length).some((cell) => cell !== ''))
      throw new Error(`Row ${row} has ${cells.length} cells where ${head.length} are named. Mend that row.`);
    const marks = served.map((column) => readMark(cells[column] ?? '', `Row ${row}, ${head[column]}`));
    if (attempt !== -1 && (cells[attempt] ?? '').toLowerCase() === 'max') {
      if (limits) throw new Error(`Row ${row}: row ${limits.row} says the most there is already. Keep one of them.`);
      limits = {row, marks};
      continue;
    }
    const times = count === -1 ? 1 : timesOf(cells[count] ?? '', row);
    if (marks.every((mark) => mark === null)) {
      empty += times;
      continue;
    }
    if (attempts.length + times > mostAttempts)
      throw new Error(`Row ${row}: with it there are more than ${mostAttempts} attempts. Take a part of them.`);
    for (let time = 0; time < times; time += 1) {
      attempts.push(marks);
      from.push(row);
    }
  }
  const items = served.map((column, item) => {
    const highest = attempts.reduce((most, marks) => Math.max(most, marks[item] ?? 0), 1);
    return {id: head[column] ?? '', max: limits?.marks[item] ?? highest};
  });
  for (const [index, marks] of attempts.entries()) {
    const over = items.findIndex(({max}, item) => (marks[item] ?? 0) > max);
    if (over !== -1)
      throw new Error(
        `Row ${from[index]}, ${items[over]?.id}: ${marks[over]} is more than ${items[over]?.max}, the most that row ${limits?.row} gives it. Mend one of them.`,
      );
  }
  const rows = empty === 1 ? '1 row without any mark was' : `${empty} rows without any mark were`;
  return {items, attempts, notes: empty === 0 ? [] : [`${rows} left out: nobody was served anything.`]};
}

/** Blank lines are kept, so that rows can be counted. */
function rowsOf(text: string): string[][] {
  const first = /^[^\r\n]*/.exec(text.replace(/^\ufeff/, ''))?.[0] ?? '';
  const [delimiter = ','] = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length);
  try {
    return parse(text, {bom: true, trim: true, relax_column_count: true, delimiter});
  } catch (error) {
    const {lines} = error as {lines?: number};
    throw new Error(`A quotation mark is wrong in or before row ${lines ?? 1}. Each one that opens a cell closes it again.`);
  }
}

function columnsOf(head: readonly string[], body: readonly string[][]) {
  const names = head.map((name) => name.toLowerCase());
  const attempt = names.indexOf('attempt');
  const count = attempt === -1 ? names.indexOf('n') : -1;
  const items = names.flatMap((_name, index) => (index === attempt || index === count ? [] : [index]));
  const isEmpty = (column: number) => names[column] === '' && body.every((cells) => (cells[column] ?? '') === '');
  const named = items.filter((column) => !isEmpty(column));
  if (named.length === 0 || (attempt === -1 && count === -1))
    throw new Error('Row 1: name the columns: attempt and then an item each, or an item each and then n.');
  for (const column of named) {
    if (names[column] === '') throw new Error(`Row 1: column ${column + 1} has no name. Name it.`);
    const again = names.indexOf(names[column] ?? '', column + 1);
    if (again !== -1)
      throw new Error(`Row 1: columns ${column + 1} and ${again + 1} are both named "${head[column]}". Give each its own name.`);
  }
  return {attempt, count, items: named};
}

function timesOf(cell: string, row: number): number {
  if (!/^\d+$/.test(cell)) throw new Error(`Row ${row}: n is "${cell}". Write how many attempts gave this row.`);
  return Number(cell);
}

function readMark(cell: string, place: string): number | null {
  if (cell === '') return null;
  if (!/^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)(?:e[+-]?\d+)?$/i.test(cell))
    throw new Error(`${place}: "${cell}" is no mark. Write a number, or nothing where it was not served.`);
  return Number(cell.replace(',', '.'));
}
