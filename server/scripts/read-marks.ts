/** Marks out of a CSV file: a row an attempt, or a row a pattern of answers with how many gave it. */
import {parse} from 'csv-parse/sync';
import type {Marks} from '../statistics/marks.ts';

/**
 * Reads `attempt,<item>…`, where a row named `max` says the most there is for each item, or `<item>…,n`, where n counts the attempts with
 * that row of marks. An empty cell was not served. Without a row `max` an item is worth 1, or the highest mark in it if that is more.
 *
 * Throws an Error that names the row and says what to do.
 */
export function readMarks(text: string): Marks {
  const rows: string[][] = parse(text, {bom: true, trim: true, skip_empty_lines: true, relax_column_count: true});
  const [head = [], ...body] = rows;
  const name = (index: number) => (head[index] ?? '').toLowerCase();
  const attempt = head.findIndex((_, index) => name(index) === 'attempt');
  const count = attempt === -1 ? head.findIndex((_, index) => name(index) === 'n') : -1;
  const columns = head.map((_, index) => index).filter((index) => index !== attempt && index !== count);
  if (columns.length === 0 || (attempt === -1 && count === -1))
    throw new Error('Row 1: name the columns: attempt and then an item each, or an item each and then n.');

  let limits: (number | null)[] = [];
  const attempts: (number | null)[][] = [];
  for (const [index, row] of body.entries()) {
    const place = `Row ${index + 2}`;
    if (row.length !== head.length)
      throw new Error(`${place} has ${row.length} cells where ${head.length} are named. Mend that row.`);
    const marks = columns.map((column) => readMark(row[column] ?? '', `${place}, ${head[column]}`));
    if (attempt !== -1 && (row[attempt] ?? '').toLowerCase() === 'max') {
      limits = marks;
      continue;
    }
    const times = count === -1 ? 1 : Number(row[count]);
    if (!Number.isInteger(times) || times < 0)
      throw new Error(`${place}: n is "${row[count]}". Write how many attempts gave this row.`);
    for (let time = 0; time < times; time += 1) attempts.push(marks);
  }
  const items = columns.map((column, item) => {
    const highest = attempts.reduce((most, marks) => Math.max(most, marks[item] ?? 0), 1);
    return {id: head[column] ?? '', max: limits[item] ?? highest};
  });
  return {items, attempts};
}

function readMark(cell: string, place: string): number | null {
  if (cell === '') return null;
  const mark = Number(cell);
  if (!Number.isFinite(mark))
    throw new Error(`${place}: "${cell}" is no mark. Write a number, or nothing where it was not served.`);
  return mark;
}
