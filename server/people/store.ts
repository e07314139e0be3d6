/** People as better-auth's user plus what Waymark knows of them; organisations and headcounts beside. */

import type {PersonRow} from '../db/schema/people.ts';
import type {Db} from '../db/schema.ts';
import {fieldRefusal, Refusal} from '../refusal.ts';
import type {Organisation, Person} from '../who/contract.ts';
import type {Headcount} from './contract.ts';
import {lastCoordinator} from './rules.ts';

export type Forgotten = Pick<Person, 'id' | 'email'>;

/** What stands in the place of an address that is erased; nobody can have one there (RFC 2606). */
const nowhere = '@left.invalid';

export function personStore(db: Db) {
  const people = () =>
    db
      .selectFrom('person')
      .innerJoin('user', 'user.id', 'person.id')
      .select([
        'person.id',
        'person.role',
        'person.champion',
        'person.organisation_id',
        'person.job_function',
        'person.assigned_job',
        'person.suspended',
        'person.version',
        'user.name',
        'user.email',
      ]);

  return {
    async get(id: string): Promise<Person | undefined> {
      const row = await people().where('person.id', '=', id).executeTakeFirst();
      return row && fromRow(row);
    },

    async byName(): Promise<Person[]> {
      const rows = await people()
        .where('user.email', 'not like', `%${nowhere}`)
        .orderBy('user.name')
        .orderBy('person.id')
        .execute();
      return rows.map(fromRow);
    },

    async activeCoordinators(): Promise<Person[]> {
      return (await people().where('person.role', '=', 'coordinator').where('person.suspended', '=', 0).execute()).map(fromRow);
    },

    /** The user must exist already. */
    async add(person: Person): Promise<void> {
      await db
        .insertInto('person')
        .values({id: person.id, ...toRow(person), version: 1})
        .execute();
    },

    /**
     * Saves a changed person, unless someone saved them first; a suspended person is signed out everywhere, and a link to set a password
     * that went to another address is void.
     */
    async save(person: Person): Promise<Person> {
      const saved = {...person, version: person.version + 1};
      await db.transaction().execute(async (trx) => {
        await update(trx, person, toRow(saved));
        const taken = await trx
          .selectFrom('user')
          .select('id')
          .where('email', '=', person.email)
          .where('id', '!=', person.id)
          .execute();
        if (taken.length > 0) throw fieldRefusal({email: 'Somebody else signs in with this address.'});
        const {numUpdatedRows: moved} = await trx
          .updateTable('user')
          .set({email: person.email})
          .where('id', '=', person.id)
          .where('email', '!=', person.email)
          .executeTakeFirstOrThrow();
        if (moved > 0n) await trx.deleteFrom('verification').where('value', '=', person.id).execute();
        await trx.updateTable('user').set({name: person.name}).where('id', '=', person.id).execute();
        if (person.suspended) await trx.deleteFrom('session').where('userId', '=', person.id).execute();
      });
      return saved;
    },

    /**
     * Takes name, address and sign-in away for good. The row stays without them, so that what they wrote keeps its role and organisation, and
     * results count on in numbers; `also` does the same elsewhere.
     */
    async erase(person: Person, also: (trx: Db, person: Forgotten) => Promise<void>): Promise<void> {
      await db.transaction().execute(async (trx) => {
        await update(trx, person, {role: 'basic', champion: 0, suspended: 1, version: person.version + 1});
        await trx.deleteFrom('session').where('userId', '=', person.id).execute();
        await trx.deleteFrom('account').where('userId', '=', person.id).execute();
        await trx.deleteFrom('verification').where('value', '=', person.id).execute();
        await trx.updateTable('invitation').set({email: null}).where('email', '=', person.email).execute();
        await trx
          .updateTable('user')
          .set({name: 'Somebody who has left', email: `${person.id.toLowerCase()}${nowhere}`})
          .where('id', '=', person.id)
          .execute();
        await also(trx, person);
      });
    },

    /**
     * Sessions and links that have run out: until then each says when somebody signed in. Also those that a wrong clock made for longer
     * than any lasts.
     */
    async forgetEnded(now: Date, longestDays: number): Promise<void> {
      const latest = new Date(now.getTime() + (longestDays + 1) * 86_400_000).toISOString();
      for (const table of ['session', 'verification'] as const)
        await db
          .deleteFrom(table)
          .where((e) => e.or([e('expiresAt', '<=', now.toISOString()), e('expiresAt', '>', latest)]))
          .execute();
    },

    async organisations(): Promise<Organisation[]> {
      return db.selectFrom('organisation').select(['id', 'name']).orderBy('position').execute();
    },

    async headcounts(): Promise<Headcount[]> {
      const rows = await db.selectFrom('headcount').selectAll().orderBy('organisation_id').orderBy('job_function').execute();
      return rows.map(({organisation_id, job_function, people: count}) => ({
        organisation: organisation_id,
        jobFunction: job_function,
        people: count,
      }));
    },

    async saveHeadcounts(headcounts: readonly (Omit<Headcount, 'people'> & {people: number | null})[]): Promise<void> {
      await db.transaction().execute(async (trx) => {
        for (const {organisation, jobFunction, people: count} of headcounts) {
          if (count === null) {
            await trx
              .deleteFrom('headcount')
              .where('organisation_id', '=', organisation)
              .where('job_function', '=', jobFunction)
              .execute();
            continue;
          }
          await trx
            .insertInto('headcount')
            .values({organisation_id: organisation, job_function: jobFunction, people: count})
            .onConflict((c) => c.columns(['organisation_id', 'job_function']).doUpdateSet({people: count}))
            .execute();
        }
      });
    },
  };
}
export type PersonStore = ReturnType<typeof personStore>;

/**
 * Changes somebody's row, unless someone did first, and never so that no coordinator is left.
 *
 * Writing to every coordinator's row first makes two such changes wait for each other on both databases, so that two coordinators who demote
 * or erase each other at once cannot leave none.
 */
async function update(trx: Db, {id, version}: Pick<Person, 'id' | 'version'>, row: Partial<PersonRow>): Promise<void> {
  await trx
    .updateTable('person')
    .set((e) => ({version: e.ref('version')}))
    .where('role', '=', 'coordinator')
    .execute();
  const before = await activeCoordinatorsIn(trx);
  const {numUpdatedRows} = await trx
    .updateTable('person')
    .set(row)
    .where('id', '=', id)
    .where('version', '=', version)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows === 0n) throw new Refusal('conflict', 'Someone else just changed this person. Reload and try again.');
  if (before > 0 && (await activeCoordinatorsIn(trx)) === 0) throw new Refusal('conflict', lastCoordinator);
}

async function activeCoordinatorsIn(db: Db): Promise<number> {
  const rows = await db.selectFrom('person').select('id').where('role', '=', 'coordinator').where('suspended', '=', 0).execute();
  return rows.length;
}

type JoinedRow = PersonRow & {name: string; email: string};

function fromRow({organisation_id, job_function, assigned_job, champion, suspended, ...row}: JoinedRow): Person {
  return {
    ...row,
    champion: champion === 1,
    suspended: suspended === 1,
    organisation: organisation_id,
    jobFunction: job_function,
    assignedJob: assigned_job,
  };
}

function toRow(person: Person): Omit<PersonRow, 'id'> {
  return {
    role: person.role,
    champion: person.champion ? 1 : 0,
    organisation_id: person.organisation,
    job_function: person.jobFunction,
    assigned_job: person.assignedJob,
    suspended: person.suspended ? 1 : 0,
    version: person.version,
  };
}
