/** How a table is declared: its row, which feature alone writes it, and whether a backup carries it. */

/** Truth in both databases. */
export type Bit = 0 | 1;

export type Table<Row> = {
  /** The folder of `server/` whose stores write it. */
  writer: string;
  backedUp: boolean;
  /** Only a type. */
  row?: Row;
};

export const table = <Row>(writer: string, {backedUp = true}: {backedUp?: boolean} = {}): Table<Row> => ({writer, backedUp});
