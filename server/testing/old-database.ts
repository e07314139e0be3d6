/** Rows as a database of an older version had them. */
import type {Db} from '../db/schema.ts';

/** Somebody, before it was noted who chose their job. */
export async function addOldPerson(db: Db, id: string): Promise<void> {
  const row = {id, role: 'basic', champion: 0, organisation_id: 'blaby', job_function: 'call-taker', suspended: 0, version: 1};
  await db
    .insertInto('person')
    .values(row as never)
    .execute();
}
