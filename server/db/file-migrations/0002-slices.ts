/** PostgreSQL keeps pieces as they are, so that a slice of one is read without all of it. */
import {type Kysely, sql} from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export const up = (kind: 'sqlite' | 'postgres') => async (db: Kysely<any>) => {
  if (kind === 'postgres') await sql`alter table file_piece alter column bytes set storage external`.execute(db);
};
