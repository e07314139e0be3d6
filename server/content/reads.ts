/** How often each page is opened: a number a day, gathered here for a while, so that nobody waits for it and no time is kept. */
import type {DailyCountStore} from '../db/daily-count-store.ts';

const name = 'page-read ';

export function createReads({dailyCounts, today}: {dailyCounts: DailyCountStore; today: () => string}) {
  let gathered = new Map<string, number>();
  return {
    count(key: string): void {
      gathered.set(key, (gathered.get(key) ?? 0) + 1);
    },

    async flush(): Promise<void> {
      const counts = gathered;
      gathered = new Map();
      for (const [key, number] of counts) await dailyCounts.count(name + key, today(), number);
    },

    /** By page. */
    since: (day: string) => dailyCounts.sinceByName(name, day),
  };
}
