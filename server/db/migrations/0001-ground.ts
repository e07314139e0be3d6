/** Organisations, people, settings, jobs, mail and quiz attempts. */
import {type Kysely, sql} from 'kysely';

/** The eleven partner organisations; a coordinator may rename or add to them later. */
const organisations = [
  ['leicestershire-police', 'Leicestershire Police'],
  ['leicester-city', 'Leicester City Council'],
  ['leicestershire-county', 'Leicestershire County Council'],
  ['rutland', 'Rutland County Council'],
  ['blaby', 'Blaby District Council'],
  ['charnwood', 'Charnwood Borough Council'],
  ['harborough', 'Harborough District Council'],
  ['hinckley-and-bosworth', 'Hinckley and Bosworth Borough Council'],
  ['melton', 'Melton Borough Council'],
  ['north-west-leicestershire', 'North West Leicestershire District Council'],
  ['oadby-and-wigston', 'Oadby and Wigston Borough Council'],
] as const;

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('organisation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('name', 'text', (c) => c.notNull().unique())
    .addColumn('position', 'integer', (c) => c.notNull())
    .execute();
  await db
    .insertInto('organisation')
    .values(organisations.map(([id, name], position) => ({id, name, position})))
    .execute();

  await db.schema
    .createTable('headcount')
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
    .addColumn('job_function', 'text', (c) => c.notNull())
    .addColumn('people', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('headcount_key', ['organisation_id', 'job_function'])
    .execute();

  await db.schema
    .createTable('person')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('champion', 'integer', (c) => c.notNull())
    .addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
    .addColumn('job_function', 'text')
    .addColumn('suspended', 'integer', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('email', 'text')
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('champion', 'integer', (c) => c.notNull())
    .addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
    .addColumn('job_function', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('accepted_at', 'text')
    .execute();

  await db.schema
    .createTable('setting')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('setting_history')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('key', 'text', (c) => c.notNull())
    .addColumn('value', 'text', (c) => c.notNull())
    .addColumn('changed_at', 'text', (c) => c.notNull())
    .addColumn('changed_by', 'text', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('job')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('leased_until', 'text')
    .addColumn('leased_by', 'text')
    .addColumn('finished_at', 'text')
    .addColumn('failure', 'text')
    .execute();

  await db.schema
    .createTable('mail')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('recipient', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('body', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('due_at', 'text', (c) => c.notNull())
    .addColumn('tries', 'integer', (c) => c.notNull())
    .addColumn('failure', 'text')
    .addColumn('sent_at', 'text')
    .execute();
  await db.schema.createIndex('mail_waiting').on('mail').columns(['sent_at', 'due_at']).execute();

  await db.schema
    .createTable('attempt')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('quiz_id', 'text', (c) => c.notNull())
    .addColumn('competency', 'text', (c) => c.notNull())
    .addColumn('mode', 'text', (c) => c.notNull())
    .addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
    .addColumn('job_function', 'text')
    .addColumn('served', 'text', (c) => c.notNull())
    .addColumn('answers', 'text')
    .addColumn('served_count', 'integer', (c) => c.notNull())
    .addColumn('correct', 'integer')
    .addColumn('started_at', 'text', (c) => c.notNull())
    .addColumn('submitted_at', 'text')
    .addColumn('valid_until', 'text')
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('attempt_of_person').on('attempt').columns(['person_id', 'quiz_id', 'submitted_at']).execute();
  // One open attempt a person, quiz and mode, however many start at once.
  await db.schema
    .createIndex('attempt_open')
    .unique()
    .on('attempt')
    .columns(['person_id', 'quiz_id', 'mode'])
    .where(sql.ref('submitted_at'), 'is', null)
    .execute();
  await db.schema.createIndex('attempt_evidence').on('attempt').columns(['mode', 'competency', 'submitted_at']).execute();

  await db.schema
    .createTable('rate_limit')
    .addColumn('key', 'varchar(255)', (c) => c.primaryKey())
    .addColumn('points', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('expire', 'bigint')
    .execute();
}
