/** Runs each job when it is due, in whichever process gets its lease first. */
import {randomUUID} from 'node:crypto';
import type {Logger} from 'pino';
import type {JobStore} from './store.ts';

export type Job = {
  name: string;
  /** Seconds between two runs. */
  every: number;
  /** Seconds after which another process may take over a run that never finished. */
  lease: number;
  run: () => Promise<void>;
};

type Needs = {jobs: readonly Job[]; store: JobStore; log: Logger; now: () => Date};

const pollMilliseconds = 2_000;

export function jobRunner({jobs, store, log, now}: Needs) {
  const me = randomUUID();
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<void> = Promise.resolve();

  /** Runs what is due and free, one job after another. */
  async function runDue(): Promise<void> {
    for (const job of jobs) {
      if (!(await store.take(job.name, me, now(), inSeconds(now(), job.lease)))) continue;
      const failure = await job.run().then(
        () => null,
        (error: unknown) => String(error instanceof Error ? error.message : error),
      );
      if (failure !== null) log.error({job: job.name, failure}, 'a job failed; it is tried again when it is next due');
      await store.finish(job.name, me, now(), inSeconds(now(), job.every), failure);
    }
  }

  return {
    runDue,
    async start(): Promise<void> {
      for (const {name} of jobs) await store.announce(name, now());
      const again = () => {
        round = runDue()
          .catch((error: unknown) => log.error({err: error}, 'the job runner could not reach the database'))
          .then(() => {
            if (timer !== undefined) timer = setTimeout(again, pollMilliseconds);
          });
      };
      timer = setTimeout(again, 0);
    },
    /** Lets a running job finish. */
    async stop(): Promise<void> {
      clearTimeout(timer);
      timer = undefined;
      await round;
    },
  };
}

function inSeconds(from: Date, seconds: number): Date {
  return new Date(from.getTime() + seconds * 1_000);
}
