/** How a table is declared: its row, which feature alone writes it, and whether a backup carries it. */

/** Truth in both databases. */
export type Bit = 0 | 1;

export type Table<Row> = {
  /** The folder of `server/` whose stores write it. */
  writer: string;
  backedUp: boolean;
  /** Whether the order in which its rows came must stay nowhere. */
  unordered: boolean;
  /** Only a type. */
  row?: Row;
};

type Given = {backedUp?: boolean; unordered?: boolean};

export const table = <Row>(writer: string, {backedUp = true, unordered = false}: Given = {}): Table<Row> => ({
  writer,
  backedUp,
  unordered,
});
