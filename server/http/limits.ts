/** How often something may be tried: by account in the database, by address and by signed-in person in memory only. */
import {createHmac, randomBytes} from 'node:crypto';
import {isIPv6} from 'node:net';
import type {RequestHandler} from 'express';
import {type RateLimiterAbstract, RateLimiterMemory, type RateLimiterRes} from 'rate-limiter-flexible';
import type {OpenDatabase} from '../db/database.ts';
import {Refusal} from '../refusal.ts';

export type Limit = {
  /** Counts one try; refuses when there were too many. */
  count(key: string): Promise<void>;
  forget(key: string): Promise<void>;
};

/** `secret` keys the hash under which an account is counted: the table alone names nobody. */
export function createLimits({limiter}: OpenDatabase, secret: string) {
  const limit = (counter: RateLimiterAbstract, secretKey: string | Buffer = secret): Limit => {
    const hashed = (counted: string) => createHmac('sha256', secretKey).update(counted).digest('base64url');
    return {
      async count(counted) {
        const key = hashed(counted);
        await counter.consume(key).catch(async (reason: RateLimiterRes | Error) => {
          // A clock that was ahead for a moment would keep somebody out until that day.
          const longest = Math.max(counter.duration, counter.blockDuration) * 1_000;
          if (reason instanceof Error || reason.msBeforeNext <= longest) return refuse(reason);
          await counter.delete(key);
          await counter.consume(key).catch(refuse);
        });
      },
      async forget(counted) {
        await counter.delete(hashed(counted));
      },
    };
  };
  return {
    /** Ten tries for an account in fifteen minutes, whatever address they come from. */
    signIn: limit(limiter({keyPrefix: 'sign-in', points: 10, duration: 900, blockDuration: 900})),
    /** Tries to change a password from a session, which nobody else can use up. */
    change: limit(limiter({keyPrefix: 'change', points: 10, duration: 900})),
    reset: limit(limiter({keyPrefix: 'reset', points: 3, duration: 3_600})),
    // Enough to bring in a hundred files. In memory and under a key that dies with the process: a file of who wrote when would tell who wrote what.
    writes: limit(new RateLimiterMemory({points: 600, duration: 60}), randomBytes(32)),
  };
}
export type Limits = ReturnType<typeof createLimits>;

/** So many requests of these paths a minute from one address; where `atOnce` is said, so many under way from everybody. */
export type FloodLimit = {paths: readonly string[]; perMinute: number; atOnce?: number};

/** Stops a flood from one address, which may be a whole council's; the address is kept in memory for a minute, never stored or logged. */
export function floodLimit(pointsPerMinute: number): RequestHandler {
  const counter = new RateLimiterMemory({points: pointsPerMinute, duration: 60});
  return async (req, _res, next) => {
    await counter.consume(networkOf(req.ip ?? 'unknown')).catch(refuse);
    next();
  };
}

/** Refuses at once what would wait behind `atOnce` others, rather than let everybody wait longer. */
export function busyLimit(atOnce: number): RequestHandler {
  let underWay = 0;
  return (_req, res, next) => {
    if (underWay >= atOnce)
      throw new Refusal('busy', 'Many people are doing this at the moment. Wait ten seconds and try again.', {retryAfter: 10});
    underWay += 1;
    res.once('close', () => {
      underWay -= 1;
    });
    next();
  };
}

/** An IPv4 address, or the half of an IPv6 address that a household or an office gets: one person has all of the other half (RFC 6177). */
export function networkOf(address: string): string {
  // Some proxies send the port along.
  const [, inBrackets] = /^\[([^\]]+)\](?::\d+)?$/.exec(address) ?? [];
  const [, v4] = /^(\d+\.\d+\.\d+\.\d+)(?::\d+)?$/.exec(address) ?? [];
  if (v4 !== undefined) return v4;
  const [bare = ''] = (inBrackets ?? address).split('%');
  if (!isIPv6(bare)) return address;
  // The address of a URL is written in one way only, whatever was left out.
  const [start = '', end] = new URL(`http://[${bare}]`).hostname.slice(1, -1).split('::');
  const groups = start === '' ? [] : start.split(':');
  const rest = end === undefined || end === '' ? [] : end.split(':');
  const zeros = end === undefined ? [] : Array.from({length: 8 - groups.length - rest.length}, () => '0');
  const all = [...groups, ...zeros, ...rest];
  // An IPv4 address inside one of IPv6: mapped (RFC 4291), or translated (RFC 6052).
  const holdsV4 = ['0:0:0:0:0:ffff', '64:ff9b:0:0:0:0'].includes(all.slice(0, 6).join(':'));
  return (holdsV4 ? all.slice(6) : all.slice(0, 4)).join(':');
}

function refuse(reason: RateLimiterRes | Error): never {
  if (reason instanceof Error) throw reason;
  const seconds = Math.ceil(reason.msBeforeNext / 1_000);
  const minutes = Math.ceil(seconds / 60);
  throw new Refusal('too-many', `Too many tries. Wait ${minutes === 1 ? 'a minute' : `${minutes} minutes`} and try again.`, {
    retryAfter: seconds,
  });
}
