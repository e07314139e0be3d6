/** Today, and the days by which the settings promise something. */
import {addWorkingDays, dayOf} from './days.ts';

export type PromisedDays = {acknowledgeDays: number; answerDays: number; progressDays: number; questionDays: number};

export function createClock(now: () => Date, promised: () => Promise<PromisedDays>) {
  const today = () => dayOf(now());
  return {
    today,
    /** The promise that counts from a day, today if none is given. */
    due: async (promise: keyof PromisedDays, from = today()) => addWorkingDays(from, (await promised())[promise]),
  };
}
export type Clock = ReturnType<typeof createClock>;
