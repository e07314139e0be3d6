import {describe, expect, it} from 'vitest';
import {formatDate, formatDay, inLondon} from './dates.ts';

const clock = new Intl.DateTimeFormat('sv-SE', {timeZone: 'Europe/London', dateStyle: 'short', timeStyle: 'medium'});
const shown = (moment: Date) => clock.format(moment);
const worked = (moment: Date) => inLondon(moment).toISOString().slice(0, 19).replace('T', ' ');

describe('inLondon', () => {
  it('is what the time zone’s own tables say, at every hour around each change of the clock until 2040', () => {
    for (let year = 2003; year <= 2040; year += 1)
      for (const month of [2, 9])
        for (let hours = 24 * 23; hours < 24 * 31 + 3; hours += 1) {
          const moment = new Date(Date.UTC(year, month, 1, hours, 30));
          expect(worked(moment)).toBe(shown(moment));
        }
  });

  it('is so at every hour of a year', () => {
    for (let hours = 0; hours < 24 * 366; hours += 1) {
      const moment = new Date(Date.UTC(2028, 0, 1, hours));
      expect(worked(moment)).toBe(shown(moment));
    }
  });
});

describe('a day in words', () => {
  it.each([
    ['2026-11-26', '26 November 2026', 'Thursday 26 November 2026'],
    ['2026-06-30T23:30:00.000Z', '1 July 2026', 'Wednesday 1 July 2026'],
    ['2026-12-31T23:30:00.000Z', '31 December 2026', 'Thursday 31 December 2026'],
  ])('%s', (iso, date, day) => {
    expect(formatDate(iso)).toBe(date);
    expect(formatDay(iso)).toBe(day);
  });
});
