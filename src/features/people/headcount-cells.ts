/** What stands in the boxes of the headcounts. */

/** Null where it is empty, undefined where it is no whole number. */
export function wholeNumber(text: string): number | null | undefined {
  const typed = text.trim().replace(/[,\s]/g, '');
  if (typed === '') return null;
  return /^\d{1,6}$/.test(typed) ? Number(typed) : undefined;
}

/** Rows of cells as a spreadsheet copies them; undefined for a single one, which is pasted as usual. */
export function pasted(text: string): string[][] | undefined {
  const rows = text.replace(/\r\n?/g, '\n').replace(/\n$/, '').split('\n');
  const cells = rows.map((row) => row.split('\t').map((cell) => cell.trim()));
  return rows.length === 1 && cells[0]?.length === 1 ? undefined : cells;
}
