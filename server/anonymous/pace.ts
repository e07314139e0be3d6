/**
 * How fast the box fills, so that one sender cannot close it for everybody: a share of what the day has left each hour, and more work the
 * more of the day was used. By full hours of the clock: what changes with a post would tell its minute.
 */
import {hourIsFull, hourlyShare, workFactor} from './rules.ts';

type Needs = {
  /** How many came in today. */
  sentToday: () => Promise<number>;
  now: () => Date;
};

/** Counts in memory: no file says in which hour something came. */
export function createPace({sentToday, now}: Needs) {
  let hour = '';
  let before = 0;
  let taken = 0;
  async function turn(): Promise<void> {
    const current = now().toISOString().slice(0, 'yyyy-mm-ddThh'.length);
    if (current === hour) return;
    before = await sentToday();
    [hour, taken] = [current, 0];
  }
  return {
    /** How many times the usual work is asked for. */
    async factor(mostPerDay: number): Promise<number> {
      await turn();
      return workFactor(before, mostPerDay);
    },

    /** Counts one more; refuses where the hour had its share. */
    async take(mostPerDay: number): Promise<void> {
      await turn();
      if (before < mostPerDay && taken >= hourlyShare(before, mostPerDay)) throw hourIsFull();
      taken += 1;
    },
  };
}
export type Pace = ReturnType<typeof createPace>;
