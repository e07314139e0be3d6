import {mkdirSync, readdirSync, statSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {readOrMakeSecret, readSecret, replaceSecret} from './secret.ts';
import {temporaryFolder} from './testing/databases.ts';

describe('the secret', () => {
  it('is made once, long, for its owner alone, and nothing else is left beside it', () => {
    const folder = join(temporaryFolder(), 'data');
    const first = readOrMakeSecret(folder);
    expect(first).toMatchObject({made: true, secret: expect.stringMatching(/^[\w-]{43}$/)});
    expect(readOrMakeSecret(folder)).toEqual({...first, made: false});
    expect(readdirSync(folder)).toEqual(['secret']);
    expect(statSync(join(folder, 'secret')).mode & 0o777).toBe(0o600);
  });

  it.each(['', '\n', 'x', 'x'.repeat(31), ` ${'x'.repeat(31)} \n`])('that is %j protects nothing, and is refused', (content) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'secret'), content);
    expect(() => readOrMakeSecret(folder)).toThrow(/needs 32.*Put it back from a backup, or delete the file/);
    expect(() => readSecret(folder)).toThrow(/needs 32/);
  });

  it.each([String.fromCharCode(0).repeat(44), 'a'.repeat(43), `${'ab'.repeat(20)}\u0000\u0001`])(
    'that nobody made at random is refused: %j',
    (content) => {
      const folder = temporaryFolder();
      writeFileSync(join(folder, 'secret'), content);
      expect(() => readSecret(folder)).toThrow(/not one that was made at random/);
    },
  );

  it('that is put back takes the place of the one that is there, whole', () => {
    const folder = temporaryFolder();
    readOrMakeSecret(folder);
    const other = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG';
    replaceSecret(folder, other);
    expect(readOrMakeSecret(folder)).toEqual({secret: other, made: false});
    expect(readdirSync(folder)).toEqual(['secret']);
  });

  it('that cannot be written leaves none that is half', () => {
    const folder = temporaryFolder();
    const file = join(folder, 'data');
    writeFileSync(file, '');
    expect(() => readOrMakeSecret(file)).toThrow();
    mkdirSync(join(folder, 'other'));
    expect(readdirSync(join(folder, 'other'))).toEqual([]);
  });
});
