/** Reads the manifest that the site build wrote. */
import {readFileSync} from 'node:fs';
import {Manifest} from './contract.ts';

export function readManifest(file: string): Manifest {
  return Manifest.parse(JSON.parse(readFileSync(file, 'utf8')));
}
