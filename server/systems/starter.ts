/** The system that a new site begins with, from the starter content. */
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';
import {parse} from 'yaml';
import {StarterSystem} from './contract.ts';

const starterFile = resolve(import.meta.dirname, '../../docs/systems.yaml');

export const readStarterSystem = (file = starterFile): StarterSystem => StarterSystem.parse(parse(readFileSync(file, 'utf8')));
