/** Words for the same thing, to begin with: content, that a coordinator changes in the browser. The glossary's abbreviations need no line there. */
import {readFileSync} from 'node:fs';
import {resolve} from 'node:path';

/** A line for each thing. */
export const firstLines = readFileSync(resolve(import.meta.dirname, '../../docs/search-words.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '' && !line.startsWith('#'))
  .join('\n');
