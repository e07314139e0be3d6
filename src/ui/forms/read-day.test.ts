import {describe, expect, it} from 'vitest';
import {isoDay, isoDayOrNull, readDay, typedDay} from './read-day.ts';

describe('a day', () => {
  it.each([
    '26/11/2026',
    '26.11.2026',
    '26-11-2026',
    '26/11/26',
    '26 Nov 2026',
    '26 november 2026',
    '26th November, 2026',
    'Thursday 26 November 2026',
    '2026-11-26',
    ' 26 / 11 / 2026 ',
  ])('is read from “%s”', (typed) => {
    expect(readDay(typed)).toBe('2026-11-26');
  });

  it.each(['', 'soon', '31/02/2026', '11/26/2026', '26 Foo 2026', '26/11', '0/1/2026', '2026'])('is none in “%s”', (typed) => {
    expect(readDay(typed)).toBeNull();
  });

  it('goes into a form and out of it', () => {
    expect(typedDay('2026-11-06')).toBe('06/11/2026');
    expect(isoDay(typedDay('2026-11-06'))).toBe('2026-11-06');
    expect([isoDay('soon'), isoDayOrNull(' '), isoDayOrNull('1/2/2027')]).toEqual(['soon', null, '2027-02-01']);
    expect([typedDay(null), typedDay('')]).toEqual(['', '']);
  });
});
