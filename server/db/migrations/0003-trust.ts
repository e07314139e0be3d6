/** What people say about content: releases, verifications, "In your version" texts, feedback; and the words that search knows. */
import type {Kysely} from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('release')
    .addColumn('version', 'text', (c) => c.primaryKey())
    .addColumn('released_on', 'text', (c) => c.notNull())
    .addColumn('areas', 'text', (c) => c.notNull())
    .addColumn('note', 'text', (c) => c.notNull())
    .addColumn('edition', 'integer', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('content_verification')
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull().references('release.version'))
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
    .addColumn('verified_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('content_verification_key', ['subject', 'number'])
    .execute();

  await db.schema
    .createTable('version_text')
    .addColumn('page_key', 'text', (c) => c.notNull())
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull().references('release.version'))
    .addColumn('number', 'integer', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('version_text_key', ['page_key', 'step', 'version', 'number'])
    .execute();

  await db.schema
    .createTable('feedback')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('page_key', 'text', (c) => c.notNull())
    .addColumn('competency', 'text')
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('verdict', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('received_on', 'text', (c) => c.notNull())
    .addColumn('settled_on', 'text')
    .execute();
  await db.schema.createIndex('feedback_open').on('feedback').columns(['settled_on', 'received_on']).execute();
  await db.schema.createIndex('feedback_by_competency').on('feedback').columns(['received_on', 'competency']).execute();

  await db.schema
    .createTable('search_words')
    .addColumn('number', 'integer', (c) => c.primaryKey())
    .addColumn('groups', 'text', (c) => c.notNull())
    .addColumn('saved_at', 'text', (c) => c.notNull())
    .addColumn('saved_by', 'text', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('search_gap')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('words', 'text')
    .addColumn('nothing', 'integer', (c) => c.notNull())
    .addColumn('unopened', 'integer', (c) => c.notNull())
    .addColumn('last_on', 'text', (c) => c.notNull())
    .execute();

  // Pages can be found by what was said about them, so the mark is no longer of posts alone.
  await db.updateTable('revision').set({name: 'findable'}).where('name', '=', 'posts').execute();
}
