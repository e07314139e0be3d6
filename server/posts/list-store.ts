/** Lists of one kind of post, the same for both: newest first with filters, how many, and what is due. */
import type {Db} from '../db/schema.ts';
import type {PostKind} from './kinds.shared.ts';
import type {Place} from './list.ts';
import {authorsOf, meToosOf} from './people-store.ts';
import {beyond} from './rows-store.ts';
import {waitingText} from './rules.ts';

const pageLength = 20;
type Filter = Partial<Record<'kind' | 'status' | 'competency', string | undefined>>;

/** `Row` is the table's own. */
export function listStore<Row>(db: Db, table: PostKind) {
  // Both tables have the columns by which lists go; the query builder is told of one of them.
  const all = () => db.selectFrom(table as 'suggestion');
  const listed = (filter: Filter) => {
    let query = all().where('visibility', '=', 'shown');
    for (const column of ['kind', 'status', 'competency'] as const) {
      const wanted = filter[column];
      if (wanted !== undefined) query = query.where(column, '=', wanted);
    }
    return query;
  };

  return {
    /** A page of the list. One more row is read than shown, so that the last page knows that it is. */
    async newestFirst(filter: Filter, after: Place | undefined): Promise<{rows: Row[]; more: boolean}> {
      let query = listed(filter)
        .selectAll()
        .orderBy('received_on', 'desc')
        .orderBy('id')
        .limit(pageLength + 1);
      if (after !== undefined) query = query.where(beyond(after));
      const rows = (await query.execute()) as Row[];
      return {rows: rows.slice(0, pageLength), more: rows.length > pageLength};
    },

    /** How many there are by status, whichever status the filter names. */
    async counts({status: _, ...filter}: Filter): Promise<Record<string, number>> {
      const rows = await listed(filter)
        .select(({fn}) => ['status', fn.countAll<number>().as('number')])
        .groupBy('status')
        .execute();
      return Object.fromEntries(rows.map(({status, number}) => [status, Number(number)]));
    },

    /** Those for which somebody promised to say more, longest promised first. */
    async due(limit: number): Promise<Row[]> {
      return (await listed({}).selectAll().where('due_on', 'is not', null).orderBy('due_on').limit(limit).execute()) as Row[];
    },

    /** Who waits for what is said about these: the author, and how many more. */
    async waitingFor(ids: readonly string[]): Promise<(id: string) => string> {
      const [authors, meToo] = await Promise.all([authorsOf(db, ids, undefined), meToosOf(db, ids)]);
      return (id) => waitingText(authors.get(id), meToo(id));
    },
  };
}
