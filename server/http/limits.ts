/** How often something may be tried: by account in the database, by address in memory only and for a minute. */
import {createHmac} from 'node:crypto';
import type {RequestHandler} from 'express';
import {type RateLimiterAbstract, RateLimiterMemory, type RateLimiterRes} from 'rate-limiter-flexible';
import type {OpenDatabase} from '../db/open.ts';
import {Refusal} from '../refusal.ts';

export type Limit = {
  /** Counts one try; refuses when there were too many. */
  count(key: string): Promise<void>;
  forget(key: string): Promise<void>;
};

/** `secret` keys the hash under which an account is counted: the table alone names nobody. */
export function createLimits({limiter}: OpenDatabase, secret: string) {
  const limit = (counter: RateLimiterAbstract): Limit => {
    const hashed = (key: string) => createHmac('sha256', secret).update(key).digest('base64url');
    return {
      async count(key) {
        await counter.consume(hashed(key)).catch(refuse);
      },
      async forget(key) {
        await counter.delete(hashed(key));
      },
    };
  };
  return {
    /** Ten tries for an account in fifteen minutes, whatever address they come from. */
    signIn: limit(limiter({keyPrefix: 'sign-in', points: 10, duration: 900, blockDuration: 900})),
    reset: limit(limiter({keyPrefix: 'reset', points: 3, duration: 3_600})),
    writes: limit(limiter({keyPrefix: 'writes', points: 300, duration: 60})),
  };
}
export type Limits = ReturnType<typeof createLimits>;

/** So many requests of these paths a minute from one address. */
export type FloodLimit = {paths: readonly string[]; perMinute: number};

/** Stops a flood from one address, which may be a whole council's; the address is kept in memory for a minute, never stored or logged. */
export function floodLimit(pointsPerMinute: number): RequestHandler {
  const counter = new RateLimiterMemory({points: pointsPerMinute, duration: 60});
  return async (req, _res, next) => {
    await counter.consume(req.ip ?? 'unknown').catch(refuse);
    next();
  };
}

function refuse(reason: RateLimiterRes | Error): never {
  if (reason instanceof Error) throw reason;
  const seconds = Math.ceil(reason.msBeforeNext / 1_000);
  const minutes = Math.ceil(seconds / 60);
  throw new Refusal('too-many', `Too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and try again.`, {
    retryAfter: seconds,
  });
}
