/** Organisations that show their results to others; rounds in which people rate themselves. */
import type {Kysely} from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('needs_opt_in')
    .addColumn('organisation_id', 'text', (c) => c.primaryKey().references('organisation.id'))
    .addColumn('since', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('rating_round')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('closes_on', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('self_rating')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rating_round.id').onDelete('cascade'))
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id').onDelete('cascade'))
    .addColumn('competency', 'text', (c) => c.notNull())
    .addColumn('importance', 'integer', (c) => c.notNull())
    .addColumn('performance', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('self_rating_key', ['round_id', 'person_id', 'competency'])
    .execute();
}
