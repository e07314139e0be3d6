/** How a file is cut into pieces on its way here. No schema, so that a page that sends one loads none. */

/** Bytes of every piece but the last. */
export const pieceBytes = 1_048_576;
export const piecesIn = (size: number): number => Math.ceil(size / pieceBytes);
