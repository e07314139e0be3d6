/** When sessions were held, as far as it matters to what people answered. */
import type {HeldSession} from './store.ts';

/** A result of that day may be of before it: only later ones are of after it. */
export const endOfDay = (day: string): Date => new Date(`${day}T23:59:59.999Z`);

/** When the last of these was held for an organisation, until a time; '' where none was. */
export const lastSession =
  (held: readonly HeldSession[]) =>
  (organisation: string, until: Date): string =>
    held
      .filter((session) => session.organisation === null || session.organisation === organisation)
      .map(({dueOn}) => endOfDay(dueOn).toISOString())
      .filter((time) => time <= until.toISOString())
      .sort()
      .at(-1) ?? '';
