/** Marks out of a CSV file: a row an attempt, or a row a pattern of answers with how many gave it. */
import {parse} from 'csv-parse/sync';
import type {Marks} from '../statistics/items/marks.ts';

/** More than any test had, and few enough for memory. */
const mostAttempts = 1_000_000;

/**
 * Reads `attempt,<item>…`, where a row named `max` says the most there is for each item, or `<item>…,n`, where n counts the attempts with
 * that row of marks. An empty cell was not served, and a row of empty cells is no attempt: `notes` says how many there were. Without a
 * row `max` an item is worth 1, or the highest mark in it if that is more. Cells are parted as in the first row: by commas, semicolons or
 * tabs, or as Excel says in a line `sep=;` above it. A decimal may have a comma. A row `max` is a pattern of no attempt as well: its n is `max`.
 *
 * Throws an Error that names the row, counted as a spreadsheet counts them, and says what to do.
 */
export function readMarks(text: string): Marks & {notes: string[]} {
  const {
    above,
    rows: [head = [], ...body],
  } = rowsOf(text);
  const columns = columnsOf(head, body, above + 1);
  const {attempt, count, items: served} = columns;
  let limits: {row: number; marks: readonly (number | null)[]} | undefined;
  const attempts: (number | null)[][] = [];
  const from: number[] = [];
  let empty = 0;
  for (const [index, cells] of body.entries()) {
    const row = above + index + 2;
    if (cells.length === 1 && cells[0] === '') continue;
    if (cells.length < head.length || cells.slice(head.length).some((cell) => cell !== ''))
      throw new Error(`Row ${row} has ${cells.length} cells where ${head.length} are named. Mend that row.`);
    const marks = served.map((column) => readMark(cells[column] ?? '', `Row ${row}, ${head[column]}`));
    if ((cells[attempt === -1 ? count : attempt] ?? '').toLowerCase() === 'max') {
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

/** Blank lines are kept, so that rows can be counted. `above`: the lines before the head. */
function rowsOf(text: string): {above: number; rows: string[][]} {
  const [said = '', told] = /^\ufeff?"?sep=(.)"?[^\S\r\n]*(?:\r\n|\r|\n|$)/i.exec(text) ?? [];
  const below = text.slice(said.length).replace(/^\ufeff/, '');
  const above = said === '' ? 0 : 1;
  // What stands between quotation marks parts nothing, nor does a line break there.
  const first = /^[^\r\n]*/.exec(below.replace(/"[^"]*"/g, ''))?.[0] ?? '';
  const [likeliest = ','] = [',', ';', '\t'].toSorted((a, b) => first.split(b).length - first.split(a).length);
  try {
    const rows: string[][] = parse(below, {trim: true, relax_column_count: true, delimiter: told ?? likeliest});
    return {above, rows: rows.map((cells) => cells.map(seen))};
  } catch (error) {
    const {lines} = error as {lines?: number};
    throw new Error(
      `A quotation mark is wrong in or before row ${above + (lines ?? 1)}. Each one that opens a cell closes it again.`,
    );
  }
}

/** Without what nobody sees, which web pages and other programs leave around a number; a minus of print is one. */
const seen = (cell: string): string =>
  cell
    .replace(/[\p{Cf}\p{Cc}]/gu, '')
    .replace(/^[\u2212\u2012\u2013](?=[\d.,])/u, '-')
    .trim();

/** What a mark of the whole test is called. */
const total = /^(?:(?:grand |sub ?)?total|sum|score|overall)(?: (?:mark|score|point)s?)?s?$|^grade\/[\d.,]+$/;

function columnsOf(head: readonly string[], body: readonly string[][], row: number) {
  const names = head.map((name) => name.toLowerCase());
  const attempt = names.indexOf('attempt');
  const count = attempt === -1 ? names.indexOf('n') : -1;
  const items = names.flatMap((_name, index) => (index === attempt || index === count ? [] : [index]));
  const isEmpty = (column: number) => names[column] === '' && body.every((cells) => (cells[column] ?? '') === '');
  const named = items.filter((column) => !isEmpty(column));
  if (named.length === 0 || (attempt === -1 && count === -1))
    throw new Error(`Row ${row}: name the columns: attempt and then an item each, or an item each and then n.`);
  for (const column of named) {
    if (names[column] === '') throw new Error(`Row ${row}: column ${column + 1} has no name. Name it.`);
    if (total.test(names[column] ?? ''))
      throw new Error(`Row ${row}: "${head[column]}" looks like a total. Leave it out, or give it the name of an item.`);
    const again = names.indexOf(names[column] ?? '', column + 1);
    if (again !== -1)
      throw new Error(
        `Row ${row}: columns ${column + 1} and ${again + 1} are both named "${head[column]}". Give each its own name.`,
      );
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
  const mark = Number(cell.replace(',', '.'));
  if (!Number.isFinite(mark))
    throw new Error(`${place}: "${cell}" is more than a computer counts. Write the mark that was given.`);
  if (mark < 0)
    throw new Error(`${place}: "${cell}" is below zero. Write what the answer earned, without what was taken off: 0 at least.`);
  return mark;
}
