/** What the service knows of its database, of either kind. */
import type {RateLimiterAbstract} from 'rate-limiter-flexible';
import type {FilesDb} from './schema/files.ts';
import type {Db} from './schema.ts';

export type Limits = {points: number; duration: number; blockDuration?: number; keyPrefix: string};

export type OpenDatabase = {
  db: Db;
  /** The file store: beside the first in SQLite, so that it stays small to tidy; the same database in PostgreSQL. */
  files: FilesDb;
  kind: 'sqlite' | 'postgres';
  url: string;
  /** A limiter that counts in this database, so that several processes share the count. */
  limiter(limits: Limits): RateLimiterAbstract;
  /** Of what limiters counted: whose time had run out by then. Their own clock for it would go on after the database is closed. */
  forgetCounts(before: Date): Promise<void>;
  /** Runs alone across every process that shares this database; a crash frees the lock. */
  alone<T>(work: () => Promise<T>): Promise<T>;
  /** Says that a service runs on it, until `end` is called or the process ends. Many may; `first` is true where no other does. */
  running(): Promise<{first: boolean; end: () => Promise<void>}>;
  /** Runs while no service can start; throws where one runs. */
  unlessRunning<T>(work: () => Promise<T>): Promise<T>;
  /** Reads as of one moment, while others go on writing. */
  snapshot<T>(read: (db: Db) => Promise<T>): Promise<T>;
  /** Drops every table of ours and lets `write` make and fill them again: all of it, or nothing. */
  replace(write: (db: Db) => Promise<void>): Promise<void>;
  /** The columns of a table's primary key, in its order. */
  primaryKey(db: Db, table: string): Promise<string[]>;
  /** Writes SQLite's log of changes back and empties it. Where somebody is reading, that is left to the next time. */
  tidy(): Promise<void>;
  /**
   * SQLite: writes the whole file anew in the order of its keys, without what was erased. PostgreSQL: writes the rows of the tables that
   * must tell no order anew in the order of their keys, in one transaction.
   */
  rewrite(): Promise<void>;
  /** Gives the room of files that are gone back to the disk, where the database does not do so by itself. */
  shrinkFiles(): Promise<void>;
  close(): Promise<void>;
};
