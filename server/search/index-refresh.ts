/** Makes the index anew soon after any post changed, in whichever process it changed. */
import type {Logger} from 'pino';

type Needs = {
  /** Differs after every change, whoever makes it. */
  revision: () => Promise<string>;
  rebuild: () => Promise<void>;
  /** Whether the index answers at all. */
  isUp: () => boolean;
  log: Logger;
};

/** Well under the ten seconds after which a post can be found. */
const pollMilliseconds = 1_000;

export function indexRefresh({revision, rebuild, isUp, log}: Needs) {
  let built: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();

  async function refresh(): Promise<void> {
    // Read first: what changes during the build is seen by the next look.
    const now = await revision();
    if (now === built && isUp()) return;
    await rebuild();
    built = now;
  }

  return {
    refresh,
    start(): void {
      const again = () => {
        round = refresh()
          .catch((error: unknown) =>
            log.error({err: error}, 'the search index could not be made anew; the old one still answers'),
          )
          .then(() => {
            if (timer !== undefined) timer = setTimeout(again, pollMilliseconds);
          });
      };
      timer = setTimeout(again, pollMilliseconds);
    },
    async stop(): Promise<void> {
      clearTimeout(timer);
      timer = undefined;
      await round;
    },
  };
}
