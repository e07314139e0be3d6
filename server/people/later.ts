/** Work that an answer does not wait for: some time in the next second, so that nobody can time it by asking again. */
import {randomInt} from 'node:crypto';
import type {Logger} from 'pino';

const longestMilliseconds = 1_000;

export function createLater(log: Logger, longest = longestMilliseconds) {
  const waiting = new Set<Promise<void>>();
  return {
    later(work: () => Promise<void>): void {
      const all = new Promise((wait) => setTimeout(wait, randomInt(longest)))
        .then(work)
        .catch((error: unknown) => log.error({error: (error as Error).name}, 'a link for a new password could not be made'))
        .finally(() => waiting.delete(all));
      waiting.add(all);
    },
    /** Lets what is under way finish. */
    async stop(): Promise<void> {
      await Promise.all(waiting);
    },
  };
}
