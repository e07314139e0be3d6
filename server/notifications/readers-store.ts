/** Who may get mail of a kind. */
import type {Db} from '../db/schema.ts';
import type {MailKind} from './contract.ts';

/** Not who is suspended, and not who asked to be left alone. */
export const readers = (db: Db, kind: MailKind) =>
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
