/** Organisations that show their results to others, what has come to light for these; rounds in which people rate themselves. */
import type {Kysely} from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema
    .createTable('needs_opt_in')
    .addColumn('organisation_id', 'text', (c) => c.primaryKey().references('organisation.id'))
    .addColumn('since', 'text', (c) => c.notNull())
    .addColumn('until', 'text')
    .execute();
  await db.schema
    .createTable('needs_light')
    .addColumn('competency', 'text', (c) => c.notNull())
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
    .addColumn('alone', 'integer', (c) => c.notNull())
    .addColumn('people', 'text', (c) => c.notNull())
    .addColumn('lit_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('needs_light_key', ['competency', 'organisation_id'])
    .execute();
  await db.schema
    .createTable('rating_round')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('opened_at', 'text', (c) => c.notNull())
    .addColumn('closes_on', 'text', (c) => c.notNull())
    .addColumn('closed_at', 'text')
    // The same for every round that is open: there is one at a time.
    .addColumn('open', 'text', (c) => c.unique())
    .execute();
  await db.schema
    .createTable('self_rating')
    .addColumn('round_id', 'text', (c) => c.notNull().references('rating_round.id').onDelete('cascade'))
    // Random, anew with every save: it counts people once nobody's name stands here.
    .addColumn('rater', 'text', (c) => c.notNull())
    .addColumn('person_id', 'text', (c) => c.references('person.id').onDelete('set null'))
    .addColumn('competency', 'text', (c) => c.notNull())
    .addColumn('importance', 'integer', (c) => c.notNull())
    .addColumn('performance', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('self_rating_key', ['round_id', 'rater', 'competency'])
    .addUniqueConstraint('self_rating_once', ['round_id', 'person_id', 'competency'])
    .execute();
}
