/** Each question of each assessment on its own, for the analysis; suspect questions that somebody cleared; what is done about needs. */
import type {Kysely} from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .alterTable('attempt')
    .addColumn('itemised', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('attempt_item')
    .addColumn('attempt_id', 'text', (c) => c.notNull().references('attempt.id').onDelete('cascade'))
    .addColumn('question_id', 'text', (c) => c.notNull())
    .addColumn('rev', 'integer', (c) => c.notNull())
    // Four bytes would make one of three thirds.
    .addColumn('points', 'double precision', (c) => c.notNull())
    .addColumn('certainty', 'integer')
    .addColumn('chosen', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('attempt_item_key', ['attempt_id', 'question_id'])
    .execute();
  await db.schema
    .createTable('item_clearance')
    .addColumn('question_id', 'text', (c) => c.notNull())
    .addColumn('rev', 'integer', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('cleared_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('item_clearance_key', ['question_id', 'rev'])
    .execute();
  await db.schema
    .createTable('need_action')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('competency', 'text', (c) => c.notNull())
    .addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('owner', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('taken_at', 'text', (c) => c.notNull())
    .execute();
}
