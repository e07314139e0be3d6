/** When the passages that teach the questions changed, as far as this database saw it. */
import type {Db} from '../db/schema.ts';

export function passageStore(db: Db) {
  return {
    /** Compares the passages as they are now, by source, with what they were; a passage that is new has not changed. */
    async note(hashes: ReadonlyMap<string, string>, now: Date): Promise<void> {
      await db.transaction().execute(async (trx) => {
        const before = new Map((await trx.selectFrom('passage').selectAll().execute()).map((row) => [row.source, row.hash]));
        for (const [source, hash] of hashes) {
          if (before.get(source) === hash) continue;
          const changed_at = before.has(source) ? now.toISOString() : null;
          // Of several processes that start at once, the first writes the time.
          await trx
            .insertInto('passage')
            .values({source, hash, changed_at})
            .onConflict((c) => c.column('source').doUpdateSet({hash, changed_at}).where('passage.hash', '!=', hash))
            .execute();
        }
      });
    },

    /** By source; a passage that never changed is not in it. */
    async changedAt(): Promise<Map<string, string>> {
      const rows = await db.selectFrom('passage').select(['source', 'changed_at']).where('changed_at', 'is not', null).execute();
      return new Map(rows.map(({source, changed_at}) => [source, changed_at ?? '']));
    },
  };
}
export type PassageStore = ReturnType<typeof passageStore>;
