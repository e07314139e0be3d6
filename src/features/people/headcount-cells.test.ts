import {describe, expect, it} from 'vitest';
import {pasted, wholeNumber} from './headcount-cells.ts';

describe('a headcount', () => {
  it.each([
    ['', null],
    [' ', null],
    ['0', 0],
    [' 12 ', 12],
    ['1,200', 1200],
    ['twelve', undefined],
    ['-1', undefined],
    ['1.5', undefined],
    ['12345678', undefined],
  ])('“%s” is %s', (text, number) => {
    expect(wholeNumber(text)).toBe(number);
  });

  it('comes from a spreadsheet in rows and columns, and a single cell as usual', () => {
    expect(pasted('1\t2\r\n3\t\r\n')).toEqual([
      ['1', '2'],
      ['3', ''],
    ]);
    expect(pasted('5')).toBeUndefined();
  });
});
