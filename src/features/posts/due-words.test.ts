import {describe, expect, it} from 'vitest';
import {dueWords} from './due-words.ts';

describe('by when', () => {
  it.each([
    ['2026-11-26', 'Due today', 'warn'],
    ['2026-11-27', 'Due tomorrow', 'warn'],
    ['2026-12-01', 'Due in 5 days', 'warn'],
    ['2026-12-24', 'Due in 4 weeks', 'grey'],
    ['2026-11-25', '1 day late', 'bad'],
    ['2026-11-06', '2 weeks late', 'bad'],
    ['2026-02-23', '9 months late', 'bad'],
    ['2027-02-23', 'Due in 2 months', 'grey'],
  ])('%s is “%s”', (on, words, how) => {
    expect(dueWords(on, '2026-11-26')).toEqual({words, how});
  });
});
