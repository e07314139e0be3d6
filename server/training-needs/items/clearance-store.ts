/** Suspect questions of which somebody said that they are sound. */
import type {Db} from '../../db/schema.ts';

export type Clearance = {questionId: string; rev: number; reason: string; clearedAt: string};

export function clearanceStore(db: Db) {
  return {
    async all(): Promise<Clearance[]> {
      const rows = await db.selectFrom('item_clearance').selectAll().execute();
      return rows.map(({question_id, rev, reason, cleared_at}) => ({
        questionId: question_id,
        rev,
        reason,
        clearedAt: cleared_at,
      }));
    },

    async clear(questionId: string, rev: number, reason: string, now: Date): Promise<void> {
      const cleared = {reason, cleared_at: now.toISOString()};
      await db
        .insertInto('item_clearance')
        .values({question_id: questionId, rev, ...cleared})
        .onConflict((c) => c.columns(['question_id', 'rev']).doUpdateSet(cleared))
        .execute();
    },

    async unclear(questionId: string, rev: number): Promise<void> {
      await db.deleteFrom('item_clearance').where('question_id', '=', questionId).where('rev', '=', rev).execute();
    },
  };
}
export type ClearanceStore = ReturnType<typeof clearanceStore>;
