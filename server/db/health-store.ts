/** Whether the database takes a change: reading goes on where a disk is full. */
import type {Db} from './schema.ts';

export const healthStore = (db: Db) => ({
  async write(): Promise<void> {
    await db
      .insertInto('revision')
      .values({name: 'health', number: 1})
      .onConflict((c) => c.column('name').doUpdateSet((e) => ({number: e('revision.number', '+', 1)})))
      .execute();
  },
});
