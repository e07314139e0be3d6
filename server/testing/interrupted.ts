/** Starts of a service that are ended at each of their statements, as by a power cut. */
import {createHash} from 'node:crypto';
import {copyFileSync, existsSync, mkdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import Database from 'better-sqlite3';
import pg from 'pg';
import {temporaryFolder} from './databases.ts';

/**
 * Every state in which the files of an SQLite database were just before a statement of `work`, each once: what a process that is killed
 * there leaves to the next. Folders with a `test.sqlite` each.
 */
export async function imagesDuring(file: string, work: () => Promise<void>): Promise<{folders: string[]; statements: number}> {
  const into = temporaryFolder();
  const seen = new Map<string, string>();
  let statements = 0;
  function take(): void {
    statements += 1;
    const ends = ['', '-wal'].filter((end) => existsSync(file + end));
    const hash = createHash('sha256');
    for (const end of ends) hash.update(end).update(readFileSync(file + end));
    const key = hash.digest('hex');
    if (seen.has(key)) return;
    const folder = join(into, String(seen.size));
    mkdirSync(folder);
    for (const end of ends) copyFileSync(file + end, join(folder, `test.sqlite${end}`));
    seen.set(key, folder);
  }
  const {prepare, exec} = Database.prototype;
  Database.prototype.prepare = function (this: Database.Database, source: string) {
    if (this.name === file) take();
    return prepare.call(this, source);
  } as typeof prepare;
  Database.prototype.exec = function (this: Database.Database, source: string) {
    if (this.name === file) take();
    return exec.call(this, source);
  };
  try {
    await work();
  } finally {
    Object.assign(Database.prototype, {prepare, exec});
  }
  return {folders: [...seen.values()], statements};
}

/** Runs `work` until its statement number `at` to PostgreSQL, and cuts every connection there; true where it came to its end before. */
export async function cutAt(at: number, work: () => Promise<void>): Promise<boolean> {
  const clients = new Set<pg.Client>();
  const {query} = pg.Client.prototype;
  let statements = 0;
  // biome-ignore lint/suspicious/noExplicitAny: every form that a query may have is handed on.
  pg.Client.prototype.query = function (this: pg.Client, ...given: any[]) {
    statements += 1;
    clients.add(this);
    if (statements >= at)
      // biome-ignore lint/suspicious/noExplicitAny: the socket below a connection has no public name.
      for (const client of clients) (client as any).connection.stream.destroy();
    return (query as (...args: unknown[]) => unknown).apply(this, given);
  } as typeof query;
  try {
    await work();
    return true;
  } catch {
    return false;
  } finally {
    pg.Client.prototype.query = query;
  }
}
