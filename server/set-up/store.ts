/** What somebody said of a step of setting up that cannot be seen. */
import type {Db} from '../db/schema.ts';
import type {SetUpKey} from './steps.shared.ts';

export function setUpStore(db: Db) {
  return {
    /** By step: `aside`, or `done`. */
    async said(): Promise<Map<string, string>> {
      const rows = await db.selectFrom('set_up_step').select(['key', 'state']).execute();
      return new Map(rows.map(({key, state}) => [key, state]));
    },

    async say(key: SetUpKey, state: 'aside' | 'done' | null, day: string): Promise<void> {
      if (state === null) await db.deleteFrom('set_up_step').where('key', '=', key).execute();
      else
        await db
          .insertInto('set_up_step')
          .values({key, state, said_on: day})
          .onConflict((c) => c.column('key').doUpdateSet({state, said_on: day}))
          .execute();
    },
  };
}
export type SetUpStore = ReturnType<typeof setUpStore>;
