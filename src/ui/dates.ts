/** Dates as people say them: "21 November 2026". */
export function formatDate(iso: string): string {
  return new Date(iso).toLocaleDateString('en-GB', {day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London'});
}

/** A day that somebody counts on: "Thursday 3 December 2026". */
export function formatDay(iso: string): string {
  return `${new Date(iso).toLocaleDateString('en-GB', {weekday: 'long', timeZone: 'Europe/London'})} ${formatDate(iso)}`;
}

/** Today in the United Kingdom, `2026-11-21`. */
export function today(): string {
  return new Intl.DateTimeFormat('en-CA', {timeZone: 'Europe/London'}).format(new Date());
}
