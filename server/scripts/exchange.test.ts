import {spawnSync} from 'node:child_process';
import {existsSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {temporaryFolder} from '../testing/databases.ts';

const inside = (folder: string) => (name: string) => join(folder, name);

function run(...args: string[]) {
  const {status, stdout, stderr} = spawnSync(
    process.execPath,
    ['--import', './server/runtime.js', 'server/scripts/exchange.ts', ...args],
    {
      encoding: 'utf8',
    },
  );
  return {status, stdout, stderr};
}

describe('npm run exchange', () => {
  it('takes what can be read of a file, whatever its ending is, and lists the rest with line and reason', () => {
    const path = inside(temporaryFolder());
    writeFileSync(path('Bank.GIFT'), '::A::Which? {=a#Yes. ~b#No.}\n\n::B::Which? {=a\n\n::C::So? {T#No.#Yes.}\n');
    const {status, stdout} = run(path('Bank.GIFT'), path('draft.YML'));
    expect(status).toBe(0);
    expect(stdout).toContain('Wrote 2 of 3 questions');
    expect(stdout).toContain('Line 3, B: not taken. Its answers do not end: there is no } after the {.');
    expect(stdout).toContain('a, c still need source');
    expect(stdout).not.toContain('Nothing is lost');
    expect(parse(readFileSync(path('draft.YML'), 'utf8')).questions).toMatchObject([{id: 'a'}, {id: 'c'}]);
  });

  it('reads what Windows saved, and says so', () => {
    const path = inside(temporaryFolder());
    writeFileSync(path('old.txt'), Buffer.from('Un caf\xe9? {T#Non.#Oui.}', 'latin1'));
    const {stdout} = run(path('old.txt'), path('old.yaml'));
    expect(stdout).toContain('read as Windows-1252');
    expect(readFileSync(path('old.yaml'), 'utf8')).toContain('Un café?');
  });

  it('says which endings there are, and that a file is not there or no text', () => {
    const path = inside(temporaryFolder());
    const {status, stderr} = run('questions.docx', path('x.yaml'));
    expect(status).toBe(1);
    expect(stderr).toContain('The ending of questions.docx is not known.');
    expect(stderr).toContain('.gift or .txt');
    expect(run(path('none.gift'), path('x.yaml')).stderr).toContain('There is no file');
    writeFileSync(path('word.txt'), Buffer.from([0x50, 0x4b, 3, 4, 0, 0]));
    expect(run(path('word.txt'), path('x.yaml')).stderr).toContain('save it as plain text in UTF-8');
    expect(existsSync(path('x.yaml'))).toBe(false);
  });

  it('writes a quiz as GIFT, which comes back', () => {
    const path = inside(temporaryFolder());
    expect(run('basic-find', path('find.txt')).stdout).toContain('It holds the answers');
    expect(run(path('find.txt'), path('find.yaml')).stdout).toContain('Nothing is lost.');
  });
});
