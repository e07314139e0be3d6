/** The CSP hashes of the inline scripts in the built pages: the policy allows these and no other. */
import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

export function inlineScriptHashes(folder: string): string[] {
  const hashes = new Set<string>();
  for (const name of readdirSync(folder, {recursive: true, encoding: 'utf8'})) {
    if (!name.endsWith('.html')) continue;
    for (const [, attributes = '', code = ''] of readFileSync(join(folder, name), 'utf8').matchAll(
      /<script\b([^>]*)>([\s\S]*?)<\/script>/g,
    )) {
      const runs = !/\bsrc=/.test(attributes) && !/\btype=["']?application\//.test(attributes);
      if (runs) hashes.add(`sha256-${createHash('sha256').update(code).digest('base64')}`);
    }
  }
  return [...hashes].sort();
}
