/** Who helps in each organisation; what somebody has not read yet; how far the site is set up; best bets of the search. */
import {type Kysely, SqliteAdapter, sql} from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export async function up(db: Kysely<any>): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;

  await db.schema
    .createTable('helper')
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('telephone', 'text', (c) => c.notNull())
    .addColumn('email', 'text', (c) => c.notNull())
    .addColumn('hours', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('helper_key', ['organisation_id', 'role'])
    .execute();

  const notice = db.schema
    .createTable('notice')
    .addColumn('person_id', 'text', (c) => c.notNull().references('person.id'))
    .addColumn('post_id', 'text', (c) => c.notNull())
    .addColumn('sentence', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('said_on', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('notice_key', ['person_id', 'post_id']);
  // SQLite numbers rows as they come; without that number the table tells nothing of their order.
  await (isSqlite ? notice.modifyEnd(sql`without rowid`) : notice).execute();

  await db.schema
    .createTable('set_up_step')
    .addColumn('key', 'text', (c) => c.primaryKey())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('said_on', 'text', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('assignment')
    .addColumn('item_id', 'text', (c) => c.primaryKey())
    .addColumn('organisation_id', 'text', (c) => c.notNull().references('organisation.id'))
    .addColumn('assigned_on', 'text', (c) => c.notNull())
    .execute();

  await db.schema
    .createTable('best_bet')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('look_again_on', 'text', (c) => c.notNull())
    .execute();
}
