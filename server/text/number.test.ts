import {describe, expect, it} from 'vitest';
import {readNumber} from './number.shared.ts';

describe('readNumber', () => {
  it.each([
    ['12', 12],
    ['.5', 0.5],
    [',5', 0.5],
    ['5.', 5],
    ['2,5', 2.5],
    ['2·5', 2.5],
    ['+5', 5],
    ['0', 0],
    ['007', 7],
    ['1,234', 1234],
    ['0,125', 0.125],
    ['1.234', 1.234],
    ['1 234,5', 1234.5],
    ['1\u202f234\u00a0567', 1234567],
    ["1'234", 1234],
    ['1’234', 1234],
    ['1,234,567.8', 1234567.8],
    ['1.234,5', 1234.5],
    ['1.234.567', 1234567],
    ['12,34,567', 1234567],
    ['١٢٣', 123],
    ['١٬٢٣٤٫٥', 1234.5],
    ['१२३', 123],
    ['๑๒๓', 123],
    ['𝟙𝟚𝟛', 123],
    ['１２．５', 12.5],
    ['1\u200b2\u00ad', 12],
    ['-5', -5],
    ['−5', -5],
    ['–5', -5],
    ['—5', -5],
    ['‐5', -5],
    ['‑5', -5],
    ['﹣5', -5],
    ['－5', -5],
    ['- 5', -5],
  ])('reads “%s” as %d', (typed, number) => {
    expect(readNumber(typed)).toBe(number);
  });

  it.each([
    '',
    ' ',
    '.',
    '-',
    'twelve',
    '12 months',
    '£5',
    '5%',
    '1.2.3',
    '1,2,3',
    '2 5',
    '12 34',
    '--5',
    '5-',
    '1/2',
    '½',
    '2½',
    '5²',
    '①',
    '1e3',
    '0x10',
    'Infinity',
    'NaN',
    '~5',
    '5-6',
    '12:30',
  ])('reads “%s” as none', (typed) => {
    expect(readNumber(typed)).toBeUndefined();
  });

  it.each([
    ['3 months', 'months', 3],
    ['3months', 'months', 3],
    ['1 month', 'months', 1],
    ['2 Months.', 'month', 2],
    ['2.5 hours', 'hours', 2.5],
    ['−2,5 hours', 'hours', -2.5],
    ['6 reports', 'earlier reports', 6],
    ['6 earlier report', 'earlier reports', 6],
    ['1 person', 'people', 1],
    ['2 boxes', 'box', 2],
    ['2 enquiries', 'enquiry', 2],
    ['5 days', 'working-days', 5],
    ['12', 'months', 12],
    ['£5', '£', 5],
    ['£1,234.50', '£', 1234.5],
    ['-£5', '£', -5],
    ['£-5', '£', -5],
    ['5 pounds', '£', 5],
    ['5 GBP', '£', 5],
    ['5%', '%', 5],
    ['5 ％', '%', 5],
    ['5 per cent', '%', 5],
    ['5 percent.', '%', 5],
    ['5 % .', '%', 5],
    ['€5', '€', 5],
  ])('reads “%s” in %s as %d', (typed, unit, number) => {
    expect(readNumber(typed, unit)).toBe(number);
  });

  it.each([
    ['3 weeks', 'months'],
    ['months', 'months'],
    ['3 months ago', 'months'],
    ['about 3 months', 'months'],
    ['5 later reports', 'earlier reports'],
    ['$5', '£'],
    ['5%', '£'],
    ['££5', '£'],
    ['3 months', null],
    ['3 moths', 'months'],
  ])('reads “%s” in %s as none', (typed, unit) => {
    expect(readNumber(typed, unit)).toBeUndefined();
  });
});
