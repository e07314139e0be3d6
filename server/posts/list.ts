/** Cursors of lists that are ordered by day and id, newest day first: nothing finer is known of a post. */
export type Place = {receivedOn: string; id: string};

export function toCursor({receivedOn, id}: Place): string {
  return Buffer.from(`${receivedOn}${id}`).toString('base64url');
}

export function fromCursor(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString();
  return {receivedOn: text.slice(0, 10), id: text.slice(10)};
}
