/** Who may be reminded of their training, and of what they were reminded already. */
import type {Db} from '../db/schema.ts';
import type {NewMail} from '../mail/contract.ts';
import {type Recipient, recipients} from '../mail/recipients-store.ts';
import {mailStore} from '../mail/store.ts';

/** `since` tells two reminders of one kind apart: the end of the result, or when what it asks changed. */
export type Reminder = {competency: string; kind: 'expires' | 'expired' | 'refresher'; since: string};

export async function forgetPerson(trx: Db, {id}: {id: string}): Promise<void> {
  await trx.deleteFrom('reminder').where('person_id', '=', id).execute();
}

export function reminderStore(db: Db) {
  return {
    async recipients(): Promise<(Recipient & {jobFunction: string | null})[]> {
      const rows = await recipients(db, 'training').select('person.job_function').execute();
      return rows.map(({job_function, ...recipient}) => ({...recipient, jobFunction: job_function}));
    },

    /** Whether somebody was reminded of this before. */
    async isReminded(): Promise<(personId: string, reminder: Reminder) => boolean> {
      const rows = await db.selectFrom('reminder').selectAll().execute();
      const said = new Set(rows.map(({person_id, competency, kind, since}) => [person_id, competency, kind, since].join(' ')));
      return (personId, {competency, kind, since}) => said.has([personId, competency, kind, since].join(' '));
    },

    /** Writes one letter about what this person was not reminded of yet; none where there is nothing. */
    async remind<R extends Reminder>(
      personId: string,
      reminders: readonly R[],
      now: Date,
      write: (fresh: R[]) => NewMail,
    ): Promise<void> {
      await db.transaction().execute(async (trx) => {
        const fresh: R[] = [];
        for (const reminder of reminders) {
          const {competency, kind, since} = reminder;
          const {numInsertedOrUpdatedRows = 0n} = await trx
            .insertInto('reminder')
            .values({person_id: personId, competency, kind, since})
            .onConflict((c) => c.doNothing())
            .executeTakeFirstOrThrow();
          if (numInsertedOrUpdatedRows > 0n) fresh.push(reminder);
        }
        if (fresh.length > 0) await mailStore(trx).add(write(fresh), now);
      });
    },
  };
}
export type ReminderStore = ReturnType<typeof reminderStore>;
