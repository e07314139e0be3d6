/** What the tables of posts have in common: hiding, places in a list, reading in parts, saving over nobody. */
import {type SqlBool, sql} from 'kysely';
import type {SuggestionRow} from '../db/schema/posts.ts';
import type {Db} from '../db/schema.ts';
import {Refusal} from '../refusal.ts';
import type {Hideable} from './contract.ts';
import type {Place} from './list.ts';

/** More work in the transaction that changes a post, such as the message that tells of it. */
export type Also = (db: Db) => Promise<void>;

/** What comes after a place in a list that is newest first. */
export const beyond = ({receivedOn, id}: Place) =>
  sql<SqlBool>`(received_on < ${receivedOn} or (received_on = ${receivedOn} and id > ${id}))`;

/** Reads a whole table in parts of a few hundred rows in the order of their ids, so that reading it holds up nobody. */
export async function* inParts<Row extends {id: string}>(read: (after: string) => Promise<Row[]>): AsyncGenerator<Row[]> {
  let rows = await read('');
  while (rows.length > 0) {
    yield rows;
    rows = await read(rows.at(-1)?.id ?? '');
  }
}

type HideableRow = Pick<SuggestionRow, 'visibility' | 'hidden_reason' | 'hidden_on' | 'version'>;

export function toHideable({visibility, hidden_reason, hidden_on, version}: HideableRow): Hideable {
  return {visibility, hiddenReason: hidden_reason, hiddenOn: hidden_on, version};
}

export function hideableRow({visibility, hiddenReason, hiddenOn, version}: Hideable): HideableRow {
  return {visibility, hidden_reason: hiddenReason, hidden_on: hiddenOn, version};
}

/** A save that touched no row lost the race against somebody else's. */
export function checkSaved(saved: readonly {numUpdatedRows: bigint}[]): void {
  if (saved.some(({numUpdatedRows}) => numUpdatedRows === 0n))
    throw new Refusal(
      'conflict',
      'This was just changed, by somebody else or by your own first try. Reload to see it; what you typed stays until then.',
    );
}
