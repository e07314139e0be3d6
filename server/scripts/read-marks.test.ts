import {execFileSync} from 'node:child_process';
import {writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {temporaryFolder} from '../testing/databases.ts';
import {readMarks} from './read-marks.ts';

describe('readMarks', () => {
  it('reads a row an attempt, with the most there is', () => {
    expect(readMarks('\ufeffattempt,"Find, a person",b\r\nmax,2,3\r\na1,1.5,3\r\na2,,0\r\n')).toEqual({
      items: [
        {id: 'Find, a person', max: 2},
        {id: 'b', max: 3},
      ],
      attempts: [
        [1.5, 3],
        [null, 0],
      ],
    });
  });

  it('takes an item for worth 1, or its highest mark, where no row says more', () => {
    expect(readMarks('attempt,a,b\n1,0,4\n2,1,2\n').items).toEqual([
      {id: 'a', max: 1},
      {id: 'b', max: 4},
    ]);
  });

  it('reads a row a pattern, as often as it was given', () => {
    expect(readMarks('a,b,n\n0,1,2\n1,1,0\n1,0,1\n').attempts).toEqual([
      [0, 1],
      [0, 1],
      [1, 0],
    ]);
  });

  it.each([
    ['a cell too few', 'attempt,a,b\n1,0\n', 'Row 2 has 2 cells where 3 are named'],
    ['a word for a mark', 'attempt,a\n1,yes\n', 'Row 2, a: "yes" is no mark'],
    ['half a person', 'a,n\n1,0.5\n', 'Row 2: n is "0.5"'],
    ['columns without a name for the rest', 'a,b\n1,0\n', 'Row 1: name the columns'],
    ['an empty file', '', 'Row 1: name the columns'],
  ])('names the row of %s', (_what, text, sentence) => {
    expect(() => readMarks(text)).toThrow(sentence);
  });
});

describe('npm run item-stats', () => {
  const run = (text: string, ...flags: string[]) => {
    const file = join(temporaryFolder(), 'marks.csv');
    writeFileSync(file, text);
    return JSON.parse(
      execFileSync(process.execPath, ['--import', './server/runtime.js', 'server/scripts/item-stats.ts', file, ...flags], {
        encoding: 'utf8',
      }),
    );
  };

  it('prints JSON in the documented shape', () => {
    const {items, quiz, rasch} = run('attempt,a,b,c\n1,1,0,1\n2,0,0,1\n3,1,1,1\n4,1,0,0\n', '--rasch');
    expect(Object.keys(items[0])).toEqual([
      'id',
      'facility',
      'sd',
      'effectiveWeight',
      'discriminationIndex',
      'discriminativeEfficiency',
    ]);
    expect(Object.keys(quiz)).toEqual([
      'n',
      'mean',
      'median',
      'sd',
      'skewness',
      'kurtosis',
      'internalConsistency',
      'errorRatio',
      'standardError',
    ]);
    expect(Object.keys(rasch)).toEqual(['slope', 'difficulties', 'logLikelihood']);
  });

  it('survives an item worth nothing, one that does not vary, and items that work against each other', () => {
    const {items, quiz} = run('attempt,a,b,c,d\nmax,0,1,1,1\n1,0,1,1,0\n2,0,1,0,1\n3,0,1,1,0\n4,0,1,0,0\n');
    expect(items[0].facility).toBeNull();
    expect(items[1]).toMatchObject({facility: 1, sd: 0, discriminationIndex: null});
    expect(quiz.internalConsistency).toBeLessThan(0);
  });
});
