/** Days as people count them: the date in the United Kingdom, and working days in England. */
import Holidays from 'date-holidays';

const calendar = new Holidays('GB', 'ENG', {types: ['public', 'bank']});
const dayFormat = new Intl.DateTimeFormat('en-CA', {timeZone: 'Europe/London'});
const hourFormat = new Intl.DateTimeFormat('en-GB', {timeZone: 'Europe/London', hour: '2-digit', hourCycle: 'h23'});

/** `2026-11-21`. */
export function dayOf(time: Date): string {
  return dayFormat.format(time);
}

/** 0 to 23, by the clock on the wall. */
export function hourOf(time: Date): number {
  return Number(hourFormat.format(time));
}

/** The day that many days after this one, or before it. */
export function addDays(day: string, count: number): string {
  return new Date(Date.parse(`${day}T12:00:00.000Z`) + count * 86_400_000).toISOString().slice(0, 10);
}

/** The day that many working days after this one: no Saturday, Sunday or bank holiday. */
export function addWorkingDays(day: string, count: number): string {
  const date = new Date(`${day}T12:00:00.000Z`);
  let left = count;
  while (left > 0) {
    date.setUTCDate(date.getUTCDate() + 1);
    if (isWorkingDay(date)) left -= 1;
  }
  return date.toISOString().slice(0, 10);
}

const holidaysOf = new Map<number, ReadonlySet<string>>();

function isWorkingDay(date: Date): boolean {
  const weekday = date.getUTCDay();
  if (weekday === 0 || weekday === 6) return false;
  const year = date.getUTCFullYear();
  const holidays = holidaysOf.get(year) ?? new Set(calendar.getHolidays(year).map((each) => each.date.slice(0, 10)));
  holidaysOf.set(year, holidays);
  return !holidays.has(date.toISOString().slice(0, 10));
}
