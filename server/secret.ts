/** The secret that signs session cookies: made at the first start, kept in DATA_DIR, readable by its owner only. */
import {randomBytes} from 'node:crypto';
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

export const secretFile = (dataDir: string) => join(dataDir, 'secret');

/** `made` is true at the first start only. */
export function readOrMakeSecret(dataDir: string): {secret: string; made: boolean} {
  const file = secretFile(dataDir);
  if (existsSync(file)) return {secret: readFileSync(file, 'utf8').trim(), made: false};
  mkdirSync(dataDir, {recursive: true});
  // Two processes that start at once: the second finds the file and reads it.
  try {
    writeFileSync(file, `${randomBytes(32).toString('base64url')}\n`, {mode: 0o600, flag: 'wx'});
    return {secret: readFileSync(file, 'utf8').trim(), made: true};
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return readOrMakeSecret(dataDir);
    throw error;
  }
}
