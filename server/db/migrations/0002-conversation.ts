/** Suggestions, questions, what people said about them, and who is told of what. */
import {type CreateTableBuilder, type Kysely, SqliteAdapter, sql} from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export async function up(db: Kysely<any>): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  /** SQLite numbers rows as they come; without that number a table tells nothing of the order or time of its rows. */
  const unordered = <T extends CreateTableBuilder<string, string>>(table: T) =>
    isSqlite ? table.modifyEnd(sql`without rowid`) : table;
  /** Held waits for a decision, removed leaves a trace; both with the reason and the day, never the time. */
  const hideable = <T extends string, C extends string>(table: CreateTableBuilder<T, C>) =>
    table
      .addColumn('visibility', 'text', (c) => c.notNull())
      .addColumn('hidden_reason', 'text')
      .addColumn('hidden_on', 'text')
      .addColumn('version', 'integer', (c) => c.notNull());

  await unordered(
    hideable(
      db.schema
        .createTable('suggestion')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('kind', 'text', (c) => c.notNull())
        .addColumn('title', 'text', (c) => c.notNull())
        .addColumn('details', 'text', (c) => c.notNull())
        .addColumn('competency', 'text')
        .addColumn('status', 'text', (c) => c.notNull())
        .addColumn('received_on', 'text', (c) => c.notNull())
        .addColumn('due_on', 'text')
        .addColumn('settled_on', 'text')
        .addColumn('verdict', 'text')
        .addColumn('sources', 'text', (c) => c.notNull()),
    ),
  ).execute();
  for (const filter of [[], ['kind'], ['status'], ['competency']]) {
    await db.schema
      .createIndex(['suggestion', ...filter, 'newest'].join('_'))
      .on('suggestion')
      .columns(['visibility', ...filter, 'received_on', 'id'])
      .execute();
  }
  await db.schema.createIndex('suggestion_due').on('suggestion').columns(['visibility', 'due_on']).execute();
  await db.schema.createIndex('suggestion_settled').on('suggestion').columns(['visibility', 'settled_on']).execute();

  await unordered(
    db.schema
      .createTable('suggestion_step')
      .addColumn('suggestion_id', 'text', (c) => c.notNull().references('suggestion.id'))
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addColumn('verdict', 'text')
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('taken_on', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('suggestion_step_key', ['suggestion_id', 'number']),
  ).execute();

  await unordered(
    hideable(
      db.schema
        .createTable('question')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('title', 'text', (c) => c.notNull())
        .addColumn('details', 'text', (c) => c.notNull())
        .addColumn('competency', 'text')
        .addColumn('status', 'text', (c) => c.notNull())
        .addColumn('received_on', 'text', (c) => c.notNull())
        .addColumn('due_on', 'text')
        .addColumn('settled_on', 'text')
        .addColumn('accepted_answer_id', 'text'),
    ),
  ).execute();
  for (const filter of [[], ['status'], ['competency']]) {
    await db.schema
      .createIndex(['question', ...filter, 'newest'].join('_'))
      .on('question')
      .columns(['visibility', ...filter, 'received_on', 'id'])
      .execute();
  }
  await db.schema.createIndex('question_due').on('question').columns(['visibility', 'due_on']).execute();
  await db.schema.createIndex('question_settled').on('question').columns(['visibility', 'settled_on']).execute();

  await unordered(
    hideable(
      db.schema
        .createTable('answer')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('question_id', 'text', (c) => c.notNull().references('question.id'))
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('answered_at', 'text', (c) => c.notNull())
        .addColumn('official_role', 'text')
        .addColumn('official_organisation_id', 'text', (c) => c.references('organisation.id'))
        .addColumn('official_on', 'text')
        .addColumn('superseded_on', 'text'),
    ),
  ).execute();
  await db.schema.createIndex('answer_of_question').on('answer').columns(['question_id', 'answered_at']).execute();

  await unordered(
    hideable(
      db.schema
        .createTable('comment')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('question_id', 'text', (c) => c.notNull().references('question.id'))
        .addColumn('answer_id', 'text', (c) => c.references('answer.id'))
        .addColumn('body', 'text', (c) => c.notNull())
        .addColumn('commented_at', 'text', (c) => c.notNull()),
    ),
  ).execute();
  await db.schema.createIndex('comment_of_question').on('comment').columns(['question_id', 'commented_at']).execute();

  await unordered(
    db.schema
      .createTable('edit')
      .addColumn('post_id', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('title', 'text')
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('edited_on', 'text', (c) => c.notNull())
      .addColumn('hidden_reason', 'text')
      .addPrimaryKeyConstraint('edit_key', ['post_id', 'number']),
  ).execute();

  await unordered(
    db.schema
      .createTable('author')
      .addColumn('post_id', 'text', (c) => c.primaryKey())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('named', 'integer', (c) => c.notNull()),
  ).execute();
  await db.schema.createIndex('author_person').on('author').column('person_id').execute();

  await unordered(
    db.schema
      .createTable('me_too')
      .addColumn('post_id', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
      .addPrimaryKeyConstraint('me_too_key', ['post_id', 'person_id']),
  ).execute();

  await unordered(
    db.schema
      .createTable('follow')
      .addColumn('post_id', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addPrimaryKeyConstraint('follow_key', ['post_id', 'person_id']),
  ).execute();
  await db.schema.createIndex('follow_person').on('follow').column('person_id').execute();

  await unordered(
    db.schema
      .createTable('note')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('post_id', 'text', (c) => c.notNull())
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('written_at', 'text', (c) => c.notNull()),
  ).execute();
  await db.schema.createIndex('note_of_post').on('note').columns(['post_id', 'written_at']).execute();

  await unordered(
    db.schema
      .createTable('news')
      .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
      .addColumn('post_id', 'text', (c) => c.notNull())
      .addColumn('sentence', 'text', (c) => c.notNull())
      .addColumn('url', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('news_key', ['person_id', 'post_id']),
  ).execute();
  await db.schema.createIndex('news_of_post').on('news').column('post_id').execute();

  await db.schema
    .createTable('mail_refusal')
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('mail_refusal_key', ['person_id', 'kind'])
    .execute();
  await db.schema.alterTable('mail').addColumn('unsubscribe', 'text').execute();
  await db.schema.alterTable('mail').addColumn('about', 'text').execute();

  await db.schema
    .createTable('digest_day')
    .addColumn('day', 'text', (c) => c.primaryKey())
    .execute();

  await db.schema
    .createTable('tally')
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('number', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('tally_key', ['name', 'day'])
    .execute();

  await db.schema
    .createTable('revision')
    .addColumn('name', 'text', (c) => c.primaryKey())
    .addColumn('number', 'integer', (c) => c.notNull())
    .execute();
  await db.insertInto('revision').values({name: 'posts', number: 0}).execute();
}
