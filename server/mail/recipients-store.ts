/** Who may get mail of a kind, and who does not want it. */
import type {Db} from '../db/schema.ts';
import {MailKind} from './contract.ts';

export type Recipient = {id: string; name: string; email: string};

/** What waits for them is not sent, and what was sent does not say to whom. */
export async function forgetPerson(trx: Db, {id, email}: {id: string; email: string}): Promise<void> {
  await trx.deleteFrom('mail').where('recipient', '=', email).execute();
  await trx.deleteFrom('mail_refusal').where('person_id', '=', id).execute();
}

/** Not who is suspended, and not who asked to be left alone. */
export const recipients = (db: Db, kind: MailKind) =>
  db
    .selectFrom('person')
    .innerJoin('user', 'user.id', 'person.id')
    .select(['person.id', 'user.name', 'user.email'])
    .where('person.suspended', '=', 0)
    .where(({not, exists, selectFrom}) =>
      not(
        exists(
          selectFrom('mail_refusal')
            .select('kind')
            .whereRef('mail_refusal.person_id', '=', 'person.id')
            .where('mail_refusal.kind', '=', kind),
        ),
      ),
    );

export function mailChoiceStore(db: Db) {
  return {
    /** The kinds of mail somebody does not want. */
    async refusedBy(personId: string): Promise<MailKind[]> {
      const rows = await db.selectFrom('mail_refusal').select('kind').where('person_id', '=', personId).execute();
      return rows.flatMap(({kind}) => MailKind.safeParse(kind).data ?? []);
    },

    async choose(personId: string, kind: MailKind, wanted: boolean): Promise<void> {
      if (wanted) await db.deleteFrom('mail_refusal').where('person_id', '=', personId).where('kind', '=', kind).execute();
      // An old link may name somebody whom this database does not know.
      else
        await db
          .insertInto('mail_refusal')
          .columns(['person_id', 'kind'])
          .expression((e) =>
            e
              .selectFrom('person')
              .select(({ref, val}) => [ref('id').as('person_id'), val(kind).as('kind')])
              .where('id', '=', personId),
          )
          .onConflict((c) => c.doNothing())
          .execute();
    },
  };
}
export type MailChoiceStore = ReturnType<typeof mailChoiceStore>;
