import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {fromFile, readEnv, variableNames} from './env.ts';

describe('readEnv', () => {
  it('needs nothing: every variable has a default', () => {
    expect(readEnv({})).toMatchObject({
      port: 3000,
      host: '127.0.0.1',
      baseUrl: 'http://localhost:3000',
      smtpUrl: undefined,
      trustProxy: 0,
    });
    expect(readEnv({DATA_DIR: '/srv/waymark'}).databaseUrl).toBe('sqlite:/srv/waymark/waymark.sqlite');
  });

  it('takes an empty value for one that is not set', () => {
    expect(readEnv({BASE_URL: '', PORT: '', DATABASE_URL: ''})).toEqual(readEnv({}));
  });

  it('lists every mistake in one error, each with what to write', () => {
    expect(() => readEnv({PORT: 'three', DATABASE_URL: 'mysql://x', BASE_URL: 'waymark.example'})).toThrow(
      /PORT: .*number[\s\S]*BASE_URL: .*https[\s\S]*DATABASE_URL: .*sqlite:/,
    );
  });

  it.each([
    ['https://waymark.example', 'https://waymark.example'],
    ['https://Waymark.example:443/', 'https://waymark.example'],
    ['http://10.0.0.7:3000', 'http://10.0.0.7:3000'],
  ])('takes BASE_URL %s as %s', (given, baseUrl) => {
    expect(readEnv({BASE_URL: given}).baseUrl).toBe(baseUrl);
  });

  it.each(['/path/', '/?a=b', '?', '#', '/#top', '/index.html'])('refuses BASE_URL with %s after the host', (end) => {
    expect(() => readEnv({BASE_URL: `https://waymark.example${end}`})).toThrow(/BASE_URL: .*without a path/);
  });

  it.each([
    [{PORT: ' '}, {port: 3000}],
    [{PORT: ' 80 '}, {port: 80}],
    [{LOG_LEVEL: 'INFO'}, {logLevel: 'info'}],
    [{MAIL_FROM: 'w@x.org (Waymark)'}, {mailFrom: 'w@x.org (Waymark)'}],
    [{SMTP_URL: 'smtp://user%40x.org:p%2Fw@mail.example:587'}, {smtpUrl: 'smtp://user%40x.org:p%2Fw@mail.example:587'}],
    [{HOST: '::1'}, {host: '::1'}],
    [{BASE_URL: 'http://[::1]:3000'}, {baseUrl: 'http://[::1]:3000'}],
  ])('reads %j as it is meant', (given, expected) => {
    expect(readEnv(given as unknown as Record<string, string>)).toMatchObject(expected);
  });

  it.each([
    ['PORT', '0x50'],
    ['PORT', '65536'],
    ['PORT', '-1'],
    ['TRUST_PROXY', '1.5'],
    ['HOST', 'http://x'],
    ['HOST', 'two words'],
    ['BASE_URL', 'https://x.org;'],
    ['BASE_URL', 'https://*.x.org'],
    ['BASE_URL', 'http://0.0.0.0:3000'],
    ['BASE_URL', 'http://[::]:3000'],
    ['SITE_NAME', '\u200b'],
    ['MAIL_FROM', 'abc'],
    ['MAIL_FROM', '<>'],
    ['MAIL_FROM', 'a@b.org, c@d.org'],
    ['SMTP_URL', 'smtp://h:abc'],
    ['SMTP_URL', 'smtp://u:p/w@h:587'],
    ['SMTP_URL', 'smtp://u:p#w@h:587'],
    ['DATABASE_URL', 'sqlite: '],
    ['DATA_DIR', '~/data'],
    ['LOG_LEVEL', 'loud'],
  ])('refuses %s=%s in a sentence that names it', (name, value) => {
    expect(() => readEnv({[name]: value})).toThrow(new RegExp(`^The configuration has a mistake:\\n {2}${name}: ${name}`));
  });

  it('refuses BASE_URL with a user in it', () => {
    expect(() => readEnv({BASE_URL: 'https://user:secret@waymark.example'})).toThrow(/BASE_URL: .*or a user/);
  });
});

describe('a file of variables', () => {
  it.each(['utf8', 'latin1', 'utf16le'] as const)('that is saved as %s says what it says', (encoding) => {
    const text = `${encoding === 'utf16le' ? '\ufeff' : ''}SITE_NAME=Le Café\n# a comment\nPORT=3001\n`;
    expect(fromFile(Buffer.from(text, encoding))).toEqual({SITE_NAME: 'Le Café', PORT: '3001'});
  });
});

describe('.env.example', () => {
  it('names exactly the variables that are read, with their defaults', () => {
    const example = readFileSync('.env.example', 'utf8');
    const pairs = [...example.matchAll(/^([A-Z_]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value] as const);
    expect(pairs.map(([name]) => name).sort()).toEqual([...variableNames].sort());
    expect(readEnv(Object.fromEntries(pairs))).toEqual(readEnv({}));
  });
});
