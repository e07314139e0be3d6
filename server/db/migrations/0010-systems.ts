/** The systems that people use, which organisation uses which since when; releases, verifications and texts belong to a system. */
import {type Kysely, sql} from 'kysely';

/** What every database has until the service starts and gives its one system the name of the starter content. */
export const unnamed = 'unnamed';

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('system')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull().unique())
    .addColumn('short_name', 'text', (c) => c.notNull().unique())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('since', 'text')
    .addColumn('until', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db
    .insertInto('system')
    .values({key: unnamed, name: 'The system', short_name: 'The system', owner: '', since: null, until: null, version: 0})
    .execute();
  await db.schema
    .createTable('system_use')
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
    .addColumn('system', 'text', (c) => c.notNull().references('system.key').onUpdate('cascade'))
    .addColumn('since', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('system_use_key', ['organisation_id', 'system'])
    .execute();

  // Made anew beside the old ones, because a primary key cannot be changed in every database.
  await db.schema
    .createTable('release_2')
    .addColumn('system', 'text', (c) => c.notNull().references('system.key').onUpdate('cascade'))
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('released_on', 'text', (c) => c.notNull())
    .addColumn('areas', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('edition', 'integer', (c) => c.notNull())
    .addColumn('pages', 'text', (c) => c.notNull())
    .addColumn('recorded_at', 'text')
    .addPrimaryKeyConstraint('release_of_system', ['system', 'version'])
    .execute();
  await db.schema
    .createTable('content_verification_2')
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('system', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
    .addColumn('verified_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('verification_number', ['subject', 'number'])
    .addForeignKeyConstraint('verified_release', ['system', 'version'], 'release_2', ['system', 'version'], (c) =>
      c.onUpdate('cascade'),
    )
    .execute();
  await db.schema
    .createTable('version_text_2')
    .addColumn('page_key', 'text', (c) => c.notNull())
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('system', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('version_text_number', ['page_key', 'step', 'system', 'version', 'number'])
    .addForeignKeyConstraint('described_release', ['system', 'version'], 'release_2', ['system', 'version'], (c) =>
      c.onUpdate('cascade'),
    )
    .execute();

  await sql`
    insert into release_2 (system, version, released_on, areas, note, edition, pages, recorded_at)
    select ${unnamed}, version, released_on, areas, note, edition, pages, recorded_at from release`.execute(db);
  await sql`
    insert into content_verification_2 (subject, number, system, version, hash, role, organisation_id, verified_at)
    select subject, number, ${unnamed}, version, hash, role, organisation_id, verified_at from content_verification`.execute(db);
  await sql`
    insert into version_text_2 (page_key, step, system, version, number, body, role, organisation_id, saved_at)
    select page_key, step, ${unnamed}, version, number, body, role, organisation_id, saved_at from version_text`.execute(db);
  for (const table of ['version_text', 'content_verification', 'release']) {
    await db.schema.dropTable(table).execute();
    await db.schema.alterTable(`${table}_2`).renameTo(table).execute();
  }
}
