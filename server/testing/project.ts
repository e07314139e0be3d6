/** A copy of this project, built as it is, whose content a test may change, build again and run. */
import {execFile} from 'node:child_process';
import {cpSync, realpathSync, symlinkSync} from 'node:fs';
import {basename, join, resolve} from 'node:path';
import {promisify} from 'node:util';
import {temporaryFolder} from './databases.ts';

const here = resolve(import.meta.dirname, '../..');
const left = new Set(['node_modules', 'build', 'data', '.git', '.docusaurus']);

export function aProject(): {folder: string; build: () => Promise<void>; record: () => Promise<void>} {
  const folder = join(temporaryFolder(), 'project');
  cpSync(here, folder, {recursive: true, filter: (path) => resolve(path, '..') !== here || !left.has(basename(path))});
  symlinkSync(join(here, 'node_modules'), join(folder, 'node_modules'));
  const site = realpathSync(join(here, 'build/current'));
  cpSync(site, join(folder, 'build', basename(site)), {recursive: true});
  symlinkSync(basename(site), join(folder, 'build/current'));
  const run = (script: string) =>
    promisify(execFile)(process.execPath, ['--import', './server/runtime.js', `server/scripts/${script}.ts`], {
      cwd: folder,
      // Vitest sets a BASE_URL of its own.
      env: {PATH: process.env.PATH, BROTLI_QUALITY: '4'},
    });
  return {
    folder,
    /** Takes questions that are new into quizzes/revisions.json. */
    record: async () => void (await run('record-revisions')),
    build: async () => {
      await run('build-site');
      if (realpathSync(join(folder, 'build/current')).endsWith(basename(site))) throw new Error('The copy was not built.');
    },
  };
}
