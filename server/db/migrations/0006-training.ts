/** What people have read on a path, which passages changed, reminders, certificates, and who may go on without the basic tier. */
import type {Kysely} from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('release')
    .addColumn('pages', 'text', (c) => c.notNull().defaultTo('[]'))
    .execute();

  await db.schema.alterTable('release').addColumn('recorded_at', 'text').execute();

  await db.schema
    .createTable('passage')
    .addColumn('source', 'text', (c) => c.notNull())
    .addColumn('hash', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text')
    .addPrimaryKeyConstraint('passage_key', ['source', 'hash'])
    .execute();

  // Whoever took a quiz so far was told that no colleague sees a result by name: the coordinator decides when that changes.
  const taken = await db.selectFrom('attempt').select('id').where('submitted_at', 'is not', null).limit(1).executeTakeFirst();
  if (taken !== undefined)
    await db
      .insertInto('setting')
      .values({key: 'recordsByName', value: JSON.stringify('nobody'), version: 0})
      .execute();

  await db.schema
    .createTable('reading')
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('page_key', 'text', (c) => c.notNull())
    .addColumn('read_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reading_key', ['person_id', 'page_key'])
    .execute();

  await db.schema
    .createTable('tier_exception')
    .addColumn('person_id', 'text', (c) => c.primaryKey().references('person.id'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('granted_at', 'text', (c) => c.notNull())
    .addColumn('granted_by', 'text', (c) => c.notNull().references('person.id'))
    .execute();

  await db.schema
    .createTable('reminder')
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('competency', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('since', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reminder_key', ['person_id', 'competency', 'kind', 'since'])
    .execute();

  await db.schema
    .createTable('certificate')
    .addColumn('code', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('tier', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('organisation', 'text')
    .addColumn('entries', 'text', (c) => c.notNull())
    .addColumn('issued_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('certificate_of_person').on('certificate').column('person_id').execute();
}
