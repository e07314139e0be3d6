/** A copy of the database as it was before an upgrade changed it: an ordinary backup, which the version before can restore. */
import {readdirSync, rmSync, statSync} from 'node:fs';
import {join} from 'node:path';
import type {OpenDatabase} from '../database.ts';
import {writeBackup} from './backup.ts';

const name = (migration: string) => `before-upgrade-from-${migration}.jsonl.gz`;
const isCopy = (file: string) => /^before-upgrade-from-[\w-]+\.jsonl\.gz$/.test(file);
/** Long enough to notice; what is erased meanwhile stays in it no longer. */
const keptDays = 30;

/** Throws where it cannot be written: then nothing is upgraded. Returns the file. */
export async function keepCopy(database: OpenDatabase, dataDir: string, migration: string, now: Date): Promise<string> {
  const file = join(dataDir, name(migration));
  // An upgrade touches no file.
  await writeBackup(database, file, {secret: null, withFiles: false}, now);
  return file;
}

export function forgetCopies(dataDir: string, now: Date): void {
  for (const file of readdirSync(dataDir)
    .filter(isCopy)
    .map((each) => join(dataDir, each)))
    if (statSync(file).mtimeMs < now.getTime() - keptDays * 86_400_000) rmSync(file, {force: true});
}
