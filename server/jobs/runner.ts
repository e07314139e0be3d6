/** Runs each job when it is due, in whichever process gets its lease first. */
import {randomUUID} from 'node:crypto';
import type {Logger} from 'pino';
import type {JobStore} from './store.ts';

export type Job = {
  name: string;
  /** Seconds between two runs. */
  every: number;
  /** A job of every day runs at this hour, UTC, whatever happened before. */
  atHour?: number;
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
      const limits = {until: inSeconds(now(), job.lease), latestDue: inSeconds(now(), job.every)};
      if (!(await store.take(job.name, me, now(), limits))) continue;
      const failure = await job.run().then(
        () => null,
        (error: unknown) => String(error instanceof Error ? error.message : error),
      );
      if (failure !== null) log.error({job: job.name, failure}, 'a job failed; it is tried again when it is next due');
      await store.finish(job.name, me, now(), nextRun(job, now()), failure);
    }
  }

  /** Once a minute: it is tried every two seconds, and a log of thousands of lines helps nobody. */
  let saidAt = Number.NEGATIVE_INFINITY;
  function sayUnreachable(error: unknown): void {
    if (Math.abs(now().getTime() - saidAt) < 60_000) return;
    saidAt = now().getTime();
    log.error({err: error}, 'the job runner could not reach the database');
  }

  return {
    runDue,
    async start(): Promise<void> {
      for (const {name} of jobs) await store.announce(name, now());
      const again = () => {
        round = runDue()
          .catch(sayUnreachable)
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

/** The next time that a job is due. */
export function nextRun({every, atHour}: Pick<Job, 'every' | 'atHour'>, from: Date): Date {
  if (atHour === undefined) return inSeconds(from, every);
  const today = new Date(from);
  today.setUTCHours(atHour, 0, 0, 0);
  return today > from ? today : inSeconds(today, 86_400);
}

function inSeconds(from: Date, seconds: number): Date {
  return new Date(from.getTime() + seconds * 1_000);
}
