/** Verifications: every one is kept, the highest number is the latest. */

import type {SaidBy} from '../content/said-by.shared.ts';
import {markChanged} from '../db/revision.ts';
import type {Db} from '../db/schema.ts';
import {Refusal} from '../refusal.ts';
import type {Verification} from './contract.ts';

export type SavedVerification = Verification & {subject: string; hash: string};
export type NewVerification = {
  subject: string;
  system: string;
  version: string;
  hash: string;
  role: SaidBy['role'];
  organisationId: string | null;
  at: string;
};

export function verificationStore(db: Db) {
  const withOrganisation = () =>
    db
      .selectFrom('content_verification')
      .leftJoin('organisation', 'organisation.id', 'content_verification.organisation_id')
      .selectAll('content_verification')
      .select('organisation.name as organisation');
  type Row = Awaited<ReturnType<ReturnType<typeof withOrganisation>['execute']>>[number];
  const toVerification = ({subject, system, version, hash, role, organisation, verified_at}: Row): SavedVerification => ({
    subject,
    system,
    version,
    hash,
    by: {role, organisation},
    at: verified_at,
  });
  return {
    /** The latest of each subject and system, or of one subject. */
    async latest(only?: string): Promise<SavedVerification[]> {
      const rows = await withOrganisation()
        .$if(only !== undefined, (query) => query.where('subject', '=', only ?? ''))
        .where('number', '=', (e) =>
          e
            .selectFrom('content_verification as other')
            .select(({fn}) => fn.max<number>('other.number').as('number'))
            .whereRef('other.subject', '=', 'content_verification.subject')
            .whereRef('other.system', '=', 'content_verification.system'),
        )
        .execute();
      return rows.map(toVerification);
    },

    /** Of one subject, newest first. */
    async history(subject: string): Promise<SavedVerification[]> {
      const rows = await withOrganisation().where('subject', '=', subject).orderBy('number', 'desc').limit(20).execute();
      return rows.map(toVerification);
    },

    /** Two people who verify at once are both heard: the one who comes second takes the next number. */
    async add(verification: NewVerification): Promise<void> {
      for (let tries = 0; tries < 5; tries += 1) if (await tryToAdd(verification)) return;
      throw new Refusal('conflict', 'Many people verified this page just now. Try again.');
    },
  };

  async function tryToAdd({subject, system, version, hash, role, organisationId, at}: NewVerification): Promise<boolean> {
    return db.transaction().execute(async (trx) => {
      const last = await trx
        .selectFrom('content_verification')
        .selectAll()
        .where('subject', '=', subject)
        .where('system', '=', system)
        .orderBy('number', 'desc')
        .limit(1)
        .executeTakeFirst();
      // Sent twice it is one: nothing about it is new but the time.
      const says = [version, hash, role, organisationId, at.slice(0, 'yyyy-mm-dd'.length)];
      const said = last && [
        last.version,
        last.hash,
        last.role,
        last.organisation_id,
        last.verified_at.slice(0, 'yyyy-mm-dd'.length),
      ];
      if (JSON.stringify(said) === JSON.stringify(says)) return true;
      const {number} = await trx
        .selectFrom('content_verification')
        .select(({fn, lit}) => fn.coalesce(fn.max<number>('number'), lit(0)).as('number'))
        .where('subject', '=', subject)
        .executeTakeFirstOrThrow();
      const {numInsertedOrUpdatedRows} = await trx
        .insertInto('content_verification')
        .values({subject, number: number + 1, system, version, hash, role, organisation_id: organisationId, verified_at: at})
        .onConflict((c) => c.columns(['subject', 'number']).doNothing())
        .executeTakeFirstOrThrow();
      if (!numInsertedOrUpdatedRows) return false;
      await markChanged(trx);
      return true;
    });
  }
}
export type VerificationStore = ReturnType<typeof verificationStore>;
