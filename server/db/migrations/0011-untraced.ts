/** Tables without an order of arrival, proofs that count once, one open attempt a quiz, the job that somebody was given, mail that ends. */
import {type CreateTableBuilder, type Kysely, SqliteAdapter, sql} from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export async function up(db: Kysely<any>): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  const unordered = <T extends CreateTableBuilder<string, string>>(table: T) =>
    isSqlite ? table.modifyEnd(sql`without rowid`) : table;

  await unordered(
    db.schema
      .createTable('spent_proof')
      .addColumn('hash', 'text', (c) => c.primaryKey())
      .addColumn('spent_on', 'text', (c) => c.notNull()),
  ).execute();

  if (isSqlite) {
    await unordered(
      db.schema
        .createTable('self_rating_2')
        .addColumn('round_id', 'text', (c) => c.notNull().references('rating_round.id').onDelete('cascade'))
        .addColumn('rater', 'text', (c) => c.notNull())
        .addColumn('person_id', 'text', (c) => c.references('person.id').onDelete('set null'))
        .addColumn('competency', 'text', (c) => c.notNull())
        .addColumn('importance', 'integer', (c) => c.notNull())
        .addColumn('performance', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('self_rating_key', ['round_id', 'rater', 'competency'])
        .addUniqueConstraint('self_rating_once', ['round_id', 'person_id', 'competency']),
    ).execute();
    await unordered(
      db.schema
        .createTable('feedback_2')
        .addColumn('id', 'text', (c) => c.primaryKey())
        .addColumn('page_key', 'text', (c) => c.notNull())
        .addColumn('competency', 'text')
        .addColumn('hash', 'text', (c) => c.notNull())
        .addColumn('verdict', 'text', (c) => c.notNull())
        .addColumn('words', 'text', (c) => c.notNull())
        .addColumn('received_on', 'text', (c) => c.notNull())
        .addColumn('settled_on', 'text'),
    ).execute();
    await unordered(
      db.schema
        .createTable('search_gap_2')
        .addColumn('hash', 'text', (c) => c.primaryKey())
        .addColumn('words', 'text')
        .addColumn('nothing', 'integer', (c) => c.notNull())
        .addColumn('unopened', 'integer', (c) => c.notNull())
        .addColumn('last_on', 'text', (c) => c.notNull()),
    ).execute();
    await unordered(
      db.schema
        .createTable('tally_2')
        .addColumn('name', 'text', (c) => c.notNull())
        .addColumn('day', 'text', (c) => c.notNull())
        .addColumn('number', 'integer', (c) => c.notNull())
        .addPrimaryKeyConstraint('tally_key', ['name', 'day']),
    ).execute();
    await sql`insert into tally_2 (name, day, number) select name, day, number from tally`.execute(db);
    await sql`
      insert into self_rating_2 (round_id, rater, person_id, competency, importance, performance)
      select round_id, rater, person_id, competency, importance, performance from self_rating`.execute(db);
    await sql`
      insert into feedback_2 (id, page_key, competency, hash, verdict, words, received_on, settled_on)
      select id, page_key, competency, hash, verdict, words, received_on, settled_on from feedback`.execute(db);
    await sql`
      insert into search_gap_2 (hash, words, "nothing", unopened, last_on)
      select hash, words, "nothing", unopened, last_on from search_gap`.execute(db);
    for (const table of ['tally', 'self_rating', 'feedback', 'search_gap']) {
      await db.schema.dropTable(table).execute();
      await db.schema.alterTable(`${table}_2`).renameTo(table).execute();
    }
    await db.schema.createIndex('feedback_open').on('feedback').columns(['settled_on', 'received_on']).execute();
    await db.schema.createIndex('feedback_by_competency').on('feedback').columns(['received_on', 'competency']).execute();
  }

  // Of several that were open together, what counts is kept: the assessment, else the refresher.
  await sql`
    delete from attempt where submitted_at is null and mode <> 'assessment' and exists (
      select 1 from attempt other
      where other.person_id = attempt.person_id and other.quiz_id = attempt.quiz_id and other.submitted_at is null
        and other.id <> attempt.id and (other.mode = 'assessment' or attempt.mode = 'practice')
    )`.execute(db);
  await db.schema.dropIndex('attempt_open').execute();
  await db.schema
    .createIndex('attempt_open')
    .unique()
    .on('attempt')
    .columns(['person_id', 'quiz_id'])
    .where(sql.ref('submitted_at'), 'is', null)
    .execute();

  // Until now nobody noted who chose a job: what stands there counts as given.
  await db.schema.alterTable('person').addColumn('assigned_job', 'text').execute();
  await sql`update person set assigned_job = job_function`.execute(db);
  await db.schema.alterTable('certificate').addColumn('job', 'text').execute();

  await db.schema.alterTable('mail').addColumn('refused_at', 'text').execute();
  await db.schema.alterTable('mail').addColumn('useless_after', 'text').execute();
}
