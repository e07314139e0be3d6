/** The tables, each declared once by area. Times are ISO 8601 UTC text, truth is 0 or 1, structured values are JSON text. */
import type {Kysely} from 'kysely';
import {contentTables} from './schema/content.ts';
import {documentsTables} from './schema/documents.ts';
import {learningTables} from './schema/learning.ts';
import {mailTables} from './schema/mail.ts';
import {needsTables} from './schema/needs.ts';
import {peopleTables} from './schema/people.ts';
import {postsTables} from './schema/posts.ts';
import {searchTables} from './schema/search.ts';
import {serviceTables} from './schema/service.ts';
import type {Table} from './schema/table.ts';

/** Parents before children. A test holds them to the real tables, and to who writes them. */
export const tables = {
  ...peopleTables,
  ...serviceTables,
  ...mailTables,
  ...contentTables,
  ...documentsTables,
  ...postsTables,
  ...searchTables,
  ...learningTables,
  ...needsTables,
};

export type Schema = {[Name in keyof typeof tables]: (typeof tables)[Name] extends Table<infer Row> ? Row : never};
export type Db = Kysely<Schema>;

/** Written by the limiter's library, in a file of its own beside SQLite. */
export const limiterTable = 'rate_limit' satisfies keyof typeof tables;

const named = Object.entries(tables);
export const backedUp = named.filter(([, {backedUp}]) => backedUp).map(([name]) => name);
/** Sessions and one-time links end with a restore; counters and migration marks belong to one database. */
export const leftOut = [
  ...named.filter(([, {backedUp}]) => !backedUp).map(([name]) => name),
  'kysely_migration',
  'kysely_migration_lock',
];
/** What the rows of these belong to, or when they came, must not be read from their places. */
export const unordered = named.filter(([, {unordered}]) => unordered).map(([name]) => name);
