/** Cursors of lists that are ordered by day and id, newest day first: nothing finer is known of a post. */
import {isoDay} from '../http/contract.ts';
import {fieldRefusal} from '../refusal.ts';
import {PostId} from './contract.ts';

export type Place = {receivedOn: string; id: string};

export function toCursor({receivedOn, id}: Place): string {
  return Buffer.from(`${receivedOn}${id}`).toString('base64url');
}

export function fromCursor(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined;
  const text = Buffer.from(cursor, 'base64url').toString();
  const [receivedOn, id] = [isoDay.safeParse(text.slice(0, 10)), PostId.safeParse(text.slice(10))];
  if (receivedOn.success && id.success) return {receivedOn: receivedOn.data, id: id.data};
  throw fieldRefusal({cursor: 'Start again at the first page.'});
}

/** A page of a list as it is answered. `counts`: by status, of all that fits the rest of the filter. */
export function pageOf<Line extends Place>(
  {items, more}: {items: Line[]; more: boolean},
  counts: Record<string, number>,
  status: string | undefined,
) {
  const last = items.at(-1);
  const total = status === undefined ? Object.values(counts).reduce((sum, each) => sum + each, 0) : (counts[status] ?? 0);
  return {items, total, counts, next: more && last ? toCursor(last) : null};
}

/** A day as the queue has its times. */
export const startOf = (day: string) => `${day}T00:00:00.000Z`;
