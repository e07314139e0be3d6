/** Tables for a spreadsheet: RFC 4180, and no cell that a spreadsheet would take for a formula. */

/** With a byte order mark, which makes Excel read UTF-8. */
export const csvText = (rows: readonly (readonly string[])[]): string =>
  `\ufeff${rows.map((row) => row.map(quoted).join(',')).join('\r\n')}\r\n`;

function quoted(cell: string): string {
  const text = /^[=+\-@\t\r\n]/.test(cell) ? `'${cell}` : cell;
  return `"${text.replaceAll('"', '""')}"`;
}
