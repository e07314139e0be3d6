import {execFileSync, spawnSync} from 'node:child_process';
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
      notes: [],
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
    ['semicolons and decimal commas', 'attempt;a;b\nmax;2;3\n1;1,5;3\n2;;0\n'],
    ['tabs', 'attempt\ta\tb\nmax\t2\t3\n1\t1,5\t3\n2\t\t0\n'],
    ['commas, a decimal comma in quotation marks', 'attempt,a,b\nmax,2,3\n1,"1,5",3\n2,,0\n'],
    [
      'commas within names, blank lines, and columns that nobody named or filled',
      'attempt,a,b,,\n\nmax,2,3,,\n1,1.5,3,,\n\n2,,0\n'.replace('2,,0', '2,,0,,'),
    ],
  ])('reads cells parted by %s', (_what, text) => {
    expect(readMarks(text)).toMatchObject({
      items: [
        {id: 'a', max: 2},
        {id: 'b', max: 3},
      ],
      attempts: [
        [1.5, 3],
        [null, 0],
      ],
    });
  });

  it('takes a row without any mark for no attempt, and says how many there were', () => {
    expect(readMarks('attempt,q1,q2\na,1,1\n,,\n')).toMatchObject({attempts: [[1, 1]], notes: [expect.stringMatching(/^1 row/)]});
    expect(readMarks('attempt,q1,q2\na,1,1\nb,,\nc,,\n').notes).toEqual([
      '2 rows without any mark were left out: nobody was served anything.',
    ]);
    expect(readMarks('q1,q2,n\n,,7\n1,0,2\n')).toMatchObject({
      attempts: [
        [1, 0],
        [1, 0],
      ],
      notes: [expect.stringContaining('7 rows')],
    });
  });

  it.each([
    ['the other sign within quotation marks', '"attempt";"q,1";"q,2";"q,3,4"\na;1;0;1\n', ['q,1', 'q,2', 'q,3,4']],
    ['what the line of Excel says', 'sep=;\nattempt;q,1;q,2,3,4\na;1;0\n', ['q,1', 'q,2,3,4']],
    ['what the line of Excel says, with a mark before it', '\ufeffsep=\t\r\nattempt\tq;1\r\na\t1\r\n', ['q;1']],
  ])('takes for the separator %s', (_what, text, ids) => {
    expect(readMarks(text).items.map(({id}) => id)).toEqual(ids);
  });

  it('counts rows from the top of the file, whatever stands there', () => {
    expect(() => readMarks('sep=;\nattempt;q\na;yes\n')).toThrow('Row 3, q: "yes"');
    expect(() => readMarks('sep=;\nq;r\n')).toThrow('Row 2: name the columns');
  });

  it('takes the most there is from a row beside patterns, too', () => {
    expect(readMarks('a,b,n\n2,5,max\n1,3,2\n')).toMatchObject({
      items: [{max: 2}, {max: 5}],
      attempts: [
        [1, 3],
        [1, 3],
      ],
    });
  });

  it('reads a number with what nobody sees around it', () => {
    expect(readMarks('attempt,\u200bq1\na,1\u200b\nb,\u00a00\u2060\nc,\u200b\n')).toMatchObject({
      items: [{id: 'q1'}],
      attempts: [[1], [0]],
    });
  });

  it.each([
    ['a mark without an end', 'attempt,q1\na,1e999\n', 'Row 2, q1: "1e999" is more than'],
    ['a most without an end', 'attempt,q1\nmax,1e999\na,1\n', 'Row 2, q1: "1e999" is more than'],
    ['a mark below zero', 'attempt,q1\na,1\nb,-0.5\n', 'Row 3, q1: "-0.5" is below zero'],
    ['a mark below zero, with a minus of print', 'attempt,q1\nb,\u22121\n', 'Row 2, q1: "-1" is below zero'],
    ['a total', 'attempt,q1,Total\na,1,1\n', 'Row 1: "Total" looks like a total'],
    ['a sum', 'q1,Sum,n\n1,1,1\n', 'Row 1: "Sum" looks like a total'],
    ['a grade', 'attempt,q1,Grade/10.00\na,1,1\n', 'Row 1: "Grade/10.00" looks like a total'],
    ['a score', 'attempt,q1,Total score\na,1,1\n', 'Row 1: "Total score" looks like a total'],
    ['a mark above the most there is', 'attempt,q1\nmax,1\n\na,5\n', 'Row 4, q1: 5 is more than 1, the most that row 2 gives it'],
    ['a mark above the most that a later row says', 'attempt,q1\na,5\nmax,1\n', 'Row 2, q1: 5 is more than 1'],
    ['two rows of the most there is', 'attempt,q1\nmax,1\nmax,2\na,1\n', 'Row 3: row 2 says'],
    ['two columns of one name', 'attempt,q1,Q1\na,1,1\n', 'Row 1: columns 2 and 3 are both named "q1"'],
    ['a column without a name', 'attempt,q1,\na,1,1\n', 'Row 1: column 3 has no name'],
    ['no number of attempts', 'a,n\n1,\n', 'Row 2: n is ""'],
    ['more attempts than anybody had', 'a,n\n1,999999999\n', 'more than 1000000 attempts'],
    ['a number in another notation', 'attempt,a\n1,0x10\n', 'is no mark'],
    ['a quotation mark that is never closed', 'attempt,a\n1,"2\n', 'A quotation mark is wrong'],
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

  it('reads what Windows saved, and says what it left out apart from the statistics', () => {
    const file = join(temporaryFolder(), 'marks.csv');
    writeFileSync(file, Buffer.from('attempt;d\xe9but;fin\n1;0,5;1\n2;1;0\n3;0;1\n;;\n', 'latin1'));
    const {stdout, stderr} = spawnSync(
      process.execPath,
      ['--import', './server/runtime.js', 'server/scripts/item-stats.ts', file],
      {
        encoding: 'utf8',
      },
    );
    expect(JSON.parse(stdout).items[0]).toMatchObject({id: 'début', facility: 0.5});
    expect(stderr).toContain('read as Windows-1252');
    expect(stderr).toContain('1 row without any mark was left out');
  });

  it('survives an item worth nothing, one that does not vary, and items that work against each other', () => {
    const {items, quiz} = run('attempt,a,b,c,d\nmax,0,1,1,1\n1,0,1,1,0\n2,0,1,0,1\n3,0,1,1,0\n4,0,1,0,0\n');
    expect(items[0].facility).toBeNull();
    expect(items[1]).toMatchObject({facility: 1, sd: 0, discriminationIndex: null});
    expect(quiz.internalConsistency).toBeLessThan(0);
  });
});
