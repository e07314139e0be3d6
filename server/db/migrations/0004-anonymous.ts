/** Anonymous posts until they are decided, what their authors add by receipt, and the traces of redactions. */
import {type CreateTableBuilder, type Kysely, SqliteAdapter, sql} from 'kysely';

// biome-ignore lint/suspicious/noExplicitAny: a migration stays as it was written, whatever the schema's types become.
export async function up(db: Kysely<any>): Promise<void> {
  const isSqlite = db.getExecutor().adapter instanceof SqliteAdapter;
  /** SQLite numbers rows as they come; without that number a table tells nothing of the order or time of its rows. */
  const unordered = <T extends CreateTableBuilder<string, string>>(table: T) =>
    isSqlite ? table.modifyEnd(sql`without rowid`) : table;

  await unordered(
    db.schema
      .createTable('anonymous_post')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('kind', 'text', (c) => c.notNull())
      .addColumn('title', 'text', (c) => c.notNull())
      .addColumn('details', 'text', (c) => c.notNull())
      .addColumn('competency', 'text')
      .addColumn('system_version', 'text')
      .addColumn('reach', 'text')
      .addColumn('organisation_id', 'text', (c) => c.references('organisation.id'))
      .addColumn('justification', 'text', (c) => c.notNull())
      .addColumn('received_on', 'text', (c) => c.notNull())
      .addColumn('status', 'text', (c) => c.notNull())
      .addColumn('standing', 'text', (c) => c.notNull())
      .addColumn('receipt_hash', 'text', (c) => c.unique())
      .addColumn('reason', 'text')
      .addColumn('closed_on', 'text'),
  ).execute();
  await db.schema.createIndex('anonymous_post_status').on('anonymous_post').columns(['status', 'received_on', 'id']).execute();

  await unordered(
    db.schema
      .createTable('anonymous_reply')
      .addColumn('id', 'text', (c) => c.primaryKey())
      .addColumn('post_id', 'text', (c) => c.notNull().references('anonymous_post.id'))
      .addColumn('body', 'text', (c) => c.notNull())
      .addColumn('received_on', 'text', (c) => c.notNull())
      .addColumn('visibility', 'text', (c) => c.notNull())
      .addColumn('hidden_reason', 'text')
      .addColumn('hidden_on', 'text')
      .addColumn('version', 'integer', (c) => c.notNull()),
  ).execute();
  await db.schema
    .createIndex('anonymous_reply_of_post')
    .on('anonymous_reply')
    .columns(['post_id', 'received_on', 'id'])
    .execute();
  await db.schema
    .createIndex('anonymous_reply_held')
    .on('anonymous_reply')
    .columns(['visibility', 'received_on', 'id'])
    .execute();

  await unordered(
    db.schema
      .createTable('redaction')
      .addColumn('post_id', 'text', (c) => c.notNull())
      .addColumn('number', 'integer', (c) => c.notNull())
      .addColumn('role', 'text', (c) => c.notNull())
      .addColumn('redacted_on', 'text', (c) => c.notNull())
      .addColumn('reason', 'text', (c) => c.notNull())
      .addPrimaryKeyConstraint('redaction_key', ['post_id', 'number']),
  ).execute();
}
