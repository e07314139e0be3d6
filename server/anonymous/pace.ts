/**
 * How much work a post asks for: more, the more of the day was used when the hour began. By full hours of the clock: what changes with a
 * post would tell its minute.
 */
import {workFactor} from './rules.ts';

type Needs = {
  /** How many came in today. */
  sentToday: () => Promise<number>;
  now: () => Date;
};

/** Counts in memory: no file says in which hour something came. */
export function createPace({sentToday, now}: Needs) {
  let hour = '';
  let before = 0;
  return {
    /** How many times the usual work is asked for. */
    async factor(mostPerDay: number): Promise<number> {
      const current = now().toISOString().slice(0, 'yyyy-mm-ddThh'.length);
      if (current !== hour) {
        before = await sentToday();
        hour = current;
      }
      return workFactor(before, mostPerDay);
    },
  };
}
export type Pace = ReturnType<typeof createPace>;
