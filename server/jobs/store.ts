/** Who runs which job when: a lease in the database, so that several processes run a job once. */
import type {Db} from '../db/schema.ts';

export function jobStore(db: Db) {
  return {
    async announce(name: string, now: Date): Promise<void> {
      await db
        .insertInto('job')
        .values({name, due_at: now.toISOString(), leased_until: null, leased_by: null, finished_at: null, failure: null})
        .onConflict((c) => c.column('name').doNothing())
        .execute();
    },

    /**
     * True for exactly one of several askers, until the lease ends; a process that died frees its job that way. What a wrong clock
     * put further off than the job or its lease ever goes counts as due and as free.
     */
    async take(name: string, by: string, now: Date, {until, latestDue}: {until: Date; latestDue: Date}): Promise<boolean> {
      const {numUpdatedRows} = await db
        .updateTable('job')
        .set({leased_by: by, leased_until: until.toISOString()})
        .where('name', '=', name)
        .where((e) => e.or([e('due_at', '<=', now.toISOString()), e('due_at', '>', latestDue.toISOString())]))
        .where((e) =>
          e.or([
            e('leased_until', 'is', null),
            e('leased_until', '<=', now.toISOString()),
            e('leased_until', '>', until.toISOString()),
          ]),
        )
        .executeTakeFirstOrThrow();
      return numUpdatedRows === 1n;
    },

    async finish(name: string, by: string, now: Date, nextDue: Date, failure: string | null): Promise<void> {
      await db
        .updateTable('job')
        .set({leased_by: null, leased_until: null, finished_at: now.toISOString(), due_at: nextDue.toISOString(), failure})
        .where('name', '=', name)
        .where('leased_by', '=', by)
        .execute();
    },
  };
}
export type JobStore = ReturnType<typeof jobStore>;
