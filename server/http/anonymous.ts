/** The routes that know nobody: they refuse a request that says who sends it, and answer with nothing that marks it. */
import type {RequestHandler} from 'express';
import type {Logger} from 'pino';
import {Refusal} from '../refusal.ts';

const prefix = '/api/anonymous';

/** Whether nothing at all may be noted of a request to this path. */
export const isAnonymous = (path: string): boolean => path.toLowerCase().startsWith(prefix);

const hour = 3_600_000;
/** Milliseconds. By the clock on the wall: an hour after the first failure would tell when that was. */
const untilNextHour = () => hour - (Date.now() % hour);

/** What fails here is logged at the next full hour, by its place in the code and how often: at once would be when somebody wrote. */
export function laterLog(log: Logger) {
  const failures = new Map<string, number>();
  return (error: unknown): void => {
    const {name, stack} = error as Error;
    // A message may repeat a text.
    const place = `${name} ${stack?.match(/^\s+at .*$/gm)?.join('\n')}`;
    if (failures.size === 0)
      setTimeout(() => {
        for (const [where, times] of failures) log.error({error: where, times}, 'unexpected error, some time in the last hour');
        failures.clear();
      }, untilNextHour()).unref();
    failures.set(place, (failures.get(place) ?? 0) + 1);
  };
}

/** Before anything reads the request. Express writes no ETag for any answer of the API; app.ts turns that off. */
export const withoutIdentity: RequestHandler = (req, res, next) => {
  // Not `originalUrl`: a request may name the whole address.
  if (!isAnonymous(req.baseUrl + req.path)) return next();
  res.set({'Cache-Control': 'no-store', 'Referrer-Policy': 'no-referrer'});
  if (req.headers.cookie !== undefined || req.headers.authorization !== undefined)
    throw new Refusal('invalid', 'This was sent with something that says who you are. Nothing was kept. Use the anonymous page.');
  next();
};
