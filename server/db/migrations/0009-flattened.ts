/** Which attempts were taken apart is the analysis's own: it moves out of the table of the quizzes. Two jobs have other names. */
import {type Kysely, sql} from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('flattened_attempt')
    .addColumn('attempt_id', 'text', (c) => c.primaryKey().references('attempt.id').onDelete('cascade'))
    .addColumn('version', 'integer', (c) => c.notNull())
    .execute();
  await sql`insert into flattened_attempt (attempt_id, version) select id, itemised from attempt where itemised > 0`.execute(db);
  await db.schema.alterTable('attempt').dropColumn('itemised').execute();
  await db.deleteFrom('job').where('name', 'in', ['forget-what-readers-said', 'bring-needs-to-light']).execute();
}
