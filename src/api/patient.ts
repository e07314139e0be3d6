/** Long work in many steps: a connection that is gone for a while, or a service that asks to wait, ends none of it. */
import {Failure} from './client.ts';

/** Milliseconds between two tries, and how often it is tried. */
const [pause, mostTries] = [2_000, 60];

/** Does a step until it succeeds or fails for good; `told` each time that it has to wait. */
export async function patient<T>(step: () => Promise<T>, told: () => void = () => {}, signal?: AbortSignal): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await step();
    } catch (error) {
      const passes = error instanceof Failure && (error.status === 0 || error.status === 429 || error.status >= 502);
      if (!passes || tries === mostTries || signal?.aborted) throw error;
      told();
      await new Promise((wait) => setTimeout(wait, pause));
    }
  }
}
