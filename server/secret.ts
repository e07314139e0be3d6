/** The secret that signs session cookies: made at the first start, kept in DATA_DIR, readable by its owner only. */
import {randomBytes, randomUUID} from 'node:crypto';
import {existsSync, linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

export const secretFile = (dataDir: string) => join(dataDir, 'secret');

/** 32 characters of base64url are 192 bits. */
const shortest = 32;
/** Different characters; 43 random ones of 64 have about thirty. */
const fewestKinds = 10;

/** Throws where there is one that protects nothing: what it signs could be signed by anybody. */
export function readSecret(dataDir: string): string {
  const file = secretFile(dataDir);
  const secret = readFileSync(file, 'utf8').trim();
  if (secret.length < shortest)
    throw new Error(
      `The secret in ${file} has ${secret.length} characters and needs ${shortest}. Put it back from a backup, or delete the file: the next start makes a new one, and everybody signs in again.`,
    );
  // A power cut may leave zeros of the right length.
  if (!/^[\x21-\x7e]+$/.test(secret) || new Set(secret).size < fewestKinds)
    throw new Error(
      `The secret in ${file} is not one that was made at random. Put it back from a backup, or delete the file: the next start makes a new one, and everybody signs in again.`,
    );
  return secret;
}

/** `made` is true at the first start only. */
export function readOrMakeSecret(dataDir: string): {secret: string; made: boolean} {
  const file = secretFile(dataDir);
  if (existsSync(file)) return {secret: readSecret(dataDir), made: false};
  const whole = writeBeside(dataDir, randomBytes(32).toString('base64url'));
  // Of two processes that start at once one makes the link, and the other reads what it finds.
  try {
    linkSync(whole, file);
    return {secret: readSecret(dataDir), made: true};
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return {secret: readSecret(dataDir), made: false};
    throw error;
  } finally {
    rmSync(whole, {force: true});
  }
}

/** Puts a secret in the place of the one that is there. */
export function replaceSecret(dataDir: string, secret: string): void {
  renameSync(writeBeside(dataDir, secret), secretFile(dataDir));
}

/** Under a name of its own until it is whole: a full disk leaves no half of one. */
function writeBeside(dataDir: string, secret: string): string {
  mkdirSync(dataDir, {recursive: true});
  const file = join(dataDir, `secret.${randomUUID()}`);
  try {
    writeFileSync(file, `${secret}\n`, {mode: 0o600, flush: true});
  } catch (error) {
    rmSync(file, {force: true});
    throw error;
  }
  return file;
}
