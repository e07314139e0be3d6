import {globSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {fileTables} from './schema/files.ts';
import {tables as mainTables} from './schema.ts';

const tables = {...mainTables, ...fileTables};

const write = /(?:insertInto|updateTable|deleteFrom|mergeInto|replaceInto)\(\s*'(\w+)'/g;

/** Every table that a store names as it writes, with the folder of the store. */
const writes = globSync('server/**/*.ts', {
  exclude: ['server/db/migrations/**', 'server/db/backup/**', 'server/scripts/**', 'server/{testing,fixtures}/**'],
})
  .filter((file) => !file.endsWith('.test.ts'))
  .flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(write)].map(([, table = '']) => ({table, writer: file.split('/')[1], file})),
  );

describe('a table', () => {
  it('is written by one feature, which the schema names; others may read it', () => {
    const strangers = writes.filter(({table, writer}) => tables[table as keyof typeof tables]?.writer !== writer);
    expect(strangers).toEqual([]);
  });

  it('that nothing writes by name is better-auth’s, or filled by a migration', () => {
    const written = new Set(writes.map(({table}) => table));
    const others = Object.keys(tables).filter((name) => !written.has(name));
    expect(others.sort()).toEqual(['organisation']);
  });
});
