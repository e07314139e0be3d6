/** A day as people write it: "26/11/2026", "26 Nov 2026", "26.11.26", "2026-11-26". Day before month, as in Britain. */
const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** As `2026-11-26`; null where it is no day. */
export function readDay(typed: string): string | null {
  const text = typed.trim().toLowerCase();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const parts = /^(?:[a-z]+,?\s+)?(\d{1,2})(?:st|nd|rd|th)?[\s./-]+(\d{1,2}|[a-z]{3,9})[\s,./-]+(\d{4}|\d{2})$/.exec(text);
  if (!parts) return null;
  const [, day = '', month = '', year = ''] = parts;
  const number = /^\d/.test(month) ? Number(month) : months.indexOf(month.slice(0, 3)) + 1;
  return dayOf(year.length === 2 ? 2000 + Number(year) : Number(year), number, Number(day));
}

function dayOf(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isOne = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isOne ? date.toISOString().slice(0, 10) : null;
}

/** For a form's input: what is no day stays as it was typed, so that the form can say so. */
export const isoDay = (typed: string): string => readDay(typed) ?? typed.trim();
/** The same where it may be left open. */
export const isoDayOrNull = (typed: string): string | null => (typed.trim() === '' ? null : isoDay(typed));

/** A known day, as it is typed: "26/11/2026". */
export const typedDay = (iso: string | null | undefined): string => (iso ? iso.split('-').reverse().join('/') : '');
