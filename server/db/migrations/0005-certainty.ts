/** How sure somebody was of each answer to a quiz, where they said so. */
import type {Kysely} from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export async function up(db: Kysely<any>): Promise<void> {
  await db.schema.alterTable('attempt').addColumn('certainty', 'text').execute();
}
