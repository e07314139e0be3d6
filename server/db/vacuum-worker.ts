/** Writes an SQLite file anew in the order of its keys, without anything that was erased, and empties its log of changes. */
import {workerData} from 'node:worker_threads';
import Database from 'better-sqlite3';

const connection = new Database(String(workerData), {timeout: 10_000});
connection.pragma('secure_delete = ON');
connection.pragma('synchronous = FULL');
connection.exec('vacuum');
connection.pragma('wal_checkpoint(truncate)');
connection.close();
