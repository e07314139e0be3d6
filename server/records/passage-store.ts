/** When the passages that teach the questions changed, as far as this database saw it. */
import type {Db} from '../db/schema.ts';

export function passageStore(db: Db) {
  return {
    /**
     * Takes in the wordings of a build, as hashes by source. A wording that this database never saw is a change, but for the first
     * of a passage. One that it saw before is none: an older build that runs again for a while asks nobody anything.
     */
    async note(hashes: ReadonlyMap<string, string>, now: Date): Promise<void> {
      if (hashes.size === 0) return;
      const rows = await db.selectFrom('passage').select('source').distinct().execute();
      const known = new Set(rows.map(({source}) => source));
      // One statement: a transaction that reads first and writes then would fail where two processes start at once.
      await db
        .insertInto('passage')
        .values([...hashes].map(([source, hash]) => ({source, hash, changed_at: known.has(source) ? now.toISOString() : null})))
        // A wording that was seen keeps its time.
        .onConflict((c) => c.doNothing())
        .execute();
    },

    /** By source, the time of its last change; a passage that never changed is not in it. */
    async changedAt(): Promise<Map<string, string>> {
      const rows = await db
        .selectFrom('passage')
        .select(({fn}) => ['source', fn.max('changed_at').as('changed_at')])
        .where('changed_at', 'is not', null)
        .groupBy('source')
        .execute();
      return new Map(rows.map(({source, changed_at}) => [source, changed_at ?? '']));
    },
  };
}
export type PassageStore = ReturnType<typeof passageStore>;
