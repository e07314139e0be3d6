/** Certificates as they were issued. */

import type {CertificateRow} from '../db/schema/learning.ts';
import type {Db} from '../db/schema.ts';
import type {Certificate} from './contract.ts';

/** As issued; whether it still holds is looked up. */
export type Issued = Omit<Certificate, 'isCurrent' | 'isYours'> & {personId: string};

/** Its code is then known to nobody. */
export async function forgetPerson(trx: Db, {id}: {id: string}): Promise<void> {
  await trx.deleteFrom('certificate').where('person_id', '=', id).execute();
}

export function certificateStore(db: Db) {
  return {
    async add(certificate: Issued): Promise<void> {
      await db.insertInto('certificate').values(toRow(certificate)).execute();
    },

    async byCode(code: string): Promise<Issued | undefined> {
      const row = await db.selectFrom('certificate').selectAll().where('code', '=', code).executeTakeFirst();
      return row && fromRow(row);
    },

    /** The newest first. */
    async ofPerson(personId: string): Promise<Issued[]> {
      const rows = await db
        .selectFrom('certificate')
        .selectAll()
        .where('person_id', '=', personId)
        .orderBy('issued_at', 'desc')
        .orderBy('code')
        .execute();
      return rows.map(fromRow);
    },

    /** False where this person has no such certificate. */
    async remove(code: string, personId: string): Promise<boolean> {
      const {numDeletedRows} = await db
        .deleteFrom('certificate')
        .where('code', '=', code)
        .where('person_id', '=', personId)
        .executeTakeFirstOrThrow();
      return numDeletedRows === 1n;
    },
  };
}
export type CertificateStore = ReturnType<typeof certificateStore>;

const toRow = ({code, personId, tier, name, organisation, job, entries, issuedAt}: Issued): CertificateRow => ({
  code,
  person_id: personId,
  tier,
  name,
  organisation,
  job,
  entries: JSON.stringify(entries),
  issued_at: issuedAt,
});

const fromRow = ({code, person_id, tier, name, organisation, job, entries, issued_at}: CertificateRow): Issued => ({
  code,
  personId: person_id,
  tier,
  name,
  organisation,
  job,
  entries: JSON.parse(entries),
  issuedAt: issued_at,
});
