/** Days as people in the United Kingdom read them. Worked out here: a formatter of the browser's own costs a slow telephone longer than the page. */
const months = 'January February March April May June July August September October November December'.split(' ');
const weekdays = 'Sunday Monday Tuesday Wednesday Thursday Friday Saturday'.split(' ');
const hour = 3_600_000;

/** "26 November 2026", of a day or of a moment in ISO 8601. */
export function formatDate(iso: string): string {
  const day = inLondon(new Date(iso));
  return `${day.getUTCDate()} ${months[day.getUTCMonth()]} ${day.getUTCFullYear()}`;
}

/** "Thursday 26 November 2026" */
export function formatDay(iso: string): string {
  return `${weekdays[inLondon(new Date(iso)).getUTCDay()]} ${formatDate(iso)}`;
}

/** The day it is in London, as ISO 8601 has it. */
export const today = (): string => inLondon(new Date()).toISOString().slice(0, 'yyyy-mm-dd'.length);

/**
 * A moment whose UTC parts are what clocks in London show then.
 *
 * Summer time lasts from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October (Summer Time Act 1972, section 1, as
 * amended in 2002).
 */
export function inLondon(moment: Date): Date {
  const year = moment.getUTCFullYear();
  const isSummer = moment.getTime() >= lastSunday(year, 2) && moment.getTime() < lastSunday(year, 9);
  return new Date(moment.getTime() + (isSummer ? hour : 0));
}

/** At 01:00 UTC; the months that change the clock have 31 days. */
function lastSunday(year: number, month: number): number {
  const last = new Date(Date.UTC(year, month, 31, 1));
  return last.getTime() - last.getUTCDay() * 24 * hour;
}
