import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {readEnv, variableNames} from './env.ts';

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

  it('keeps the origin of BASE_URL only', () => {
    expect(readEnv({BASE_URL: 'https://waymark.example/path/'}).baseUrl).toBe('https://waymark.example');
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
