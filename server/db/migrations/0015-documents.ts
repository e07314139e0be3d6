/** Documents of the toolkit: what is said of each, its versions, what was done with it, and who is told. */
import type {Kysely} from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('document')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('facts', 'text')
    .addColumn('shipped', 'integer', (c) => c.notNull())
    .addColumn('edition', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('document_version')
    .addColumn('document_key', 'text', (c) => c.notNull().references('document.key'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('sent_by', 'text')
    .addColumn('role', 'text')
    .addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
    .addColumn('files', 'text', (c) => c.notNull())
    .addColumn('said', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('document_version_key', ['document_key', 'number'])
    .execute();
  await db.schema
    .createTable('document_event')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('document_key', 'text', (c) => c.notNull().references('document.key'))
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('number', 'integer')
    .addColumn('what', 'text', (c) => c.notNull())
    .addColumn('role', 'text')
    .addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
    .addColumn('words', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('document_event_document').on('document_event').column('document_key').execute();
  await db.schema
    .createTable('document_follower')
    .addColumn('document_key', 'text', (c) => c.notNull().references('document.key'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addPrimaryKeyConstraint('document_follower_key', ['document_key', 'person_id'])
    .execute();
}
