/** Opens the database, of either kind. */
import type {OpenDatabase} from './database.ts';
import {openPostgres} from './postgres.ts';
import {openSqlite} from './sqlite.ts';

export function openDatabase(url: string): OpenDatabase {
  return url.startsWith('sqlite:') ? openSqlite(url.slice('sqlite:'.length)) : openPostgres(url);
}
