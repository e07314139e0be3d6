/** One line a request: method, route pattern, status and time. No address, query, body, cookie or name; of anonymous routes and of files nothing. */
import type {RequestHandler} from 'express';
import {type DestinationStream, destination as destinationOf, type Logger, pino} from 'pino';
import {isAnonymous} from './anonymous.ts';

/** Characters that may wait for a disk or a pipe that takes nothing; what is more is dropped. */
const mostWaiting = 1_000_000;

/** Nobody waits for the log, and a full disk under it ends nothing. */
function standardOutput(): DestinationStream {
  const stream = destinationOf({dest: 1, sync: false, maxLength: mostWaiting});
  stream.on('error', () => {});
  return stream;
}

export function createLog(level: string, destination?: DestinationStream): Logger {
  return pino({level, base: null}, destination ?? standardOutput());
}

/**
 * The time of an anonymous request is the time of somebody's post, and so is that of the page it was made on and of the files that came
 * with it. Who is signed in is asked by every other page, so that a page that does not ask would stand out by the line that is missing.
 */
const isUnlogged = (path: string): boolean =>
  isAnonymous(path) || path === '/api/session' || /^\/anonymous\//i.test(path) || /\.\w+$/.test(path);

export function requestLog(log: Logger): RequestHandler {
  return (req, res, next) => {
    if (isUnlogged(req.path)) return next();
    const began = performance.now();
    res.on('finish', () => {
      const route: string = req.route?.path ?? (req.path.startsWith('/api/') ? 'unknown' : 'page');
      log.info({method: req.method, route, status: res.statusCode, ms: Math.round(performance.now() - began)}, 'request');
    });
    next();
  };
}
