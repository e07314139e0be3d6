/** Verifications: every one is kept, the highest number is the latest. */
import {markChanged} from '../db/revision.ts';
import type {Db} from '../db/schema.ts';
import type {Verification} from './contract.ts';
import type {SaidBy} from './names.ts';

export type SavedVerification = Verification & {subject: string; hash: string};
export type NewVerification = {
  subject: string;
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
  const toVerification = ({subject, version, hash, role, organisation, verified_at}: Row): SavedVerification => ({
    subject,
    version,
    hash,
    by: {role, organisation},
    at: verified_at,
  });
  return {
    /** The latest of each subject. */
    async latest(): Promise<Map<string, SavedVerification>> {
      const rows = await withOrganisation()
        .where('number', '=', (e) =>
          e
            .selectFrom('content_verification as other')
            .select(({fn}) => fn.max<number>('other.number').as('number'))
            .whereRef('other.subject', '=', 'content_verification.subject'),
        )
        .execute();
      return new Map(rows.map((row) => [row.subject, toVerification(row)]));
    },

    /** Of one subject, newest first. */
    async history(subject: string): Promise<SavedVerification[]> {
      const rows = await withOrganisation().where('subject', '=', subject).orderBy('number', 'desc').limit(20).execute();
      return rows.map(toVerification);
    },

    async add({subject, version, hash, role, organisationId, at}: NewVerification): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await trx
          .insertInto('content_verification')
          .values((e) => ({
            subject,
            number: e
              .selectFrom('content_verification as other')
              .select((of) => of(of.fn.coalesce(of.fn.max<number>('other.number'), of.lit(0)), '+', 1).as('number'))
              .where('other.subject', '=', subject),
            version,
            hash,
            role,
            organisation_id: organisationId,
            verified_at: at,
          }))
          .execute();
        await markChanged(trx);
      });
    },
  };
}
export type VerificationStore = ReturnType<typeof verificationStore>;
