/** Password hashes as better-auth writes them, made one at a time in a thread of their own: nobody who reads a page waits for one. */
import {randomBytes, timingSafeEqual} from 'node:crypto';
import {Worker} from 'node:worker_threads';

export type Passwords = {
  hash: (password: string) => Promise<string>;
  verify: (given: {password: string; hash: string}) => Promise<boolean>;
};

/** RFC 7914, and OWASP's advice for 32 MiB; `keyLength` in bytes. Changing one makes every stored hash useless. */
export const scryptCost = {N: 16_384, r: 16, p: 1, keyLength: 64};
export type Derive = {id: number; password: string; salt: string};
type Derived = {id: number; key: string};

export function scryptPasswords(): Passwords {
  const derive = keyDeriver();
  return {
    async hash(password) {
      const salt = randomBytes(16).toString('hex');
      return `${salt}:${await derive(password, salt)}`;
    },
    async verify({password, hash}) {
      const [salt = '', key = ''] = hash.split(':');
      const given = Buffer.from(await derive(password, salt));
      const kept = Buffer.from(key);
      return given.length === kept.length && timingSafeEqual(given, kept);
    },
  };
}

/** The thread is started when it is first needed, and anew after it has failed; it keeps no process from ending. */
function keyDeriver() {
  const waiting = new Map<number, {done: (key: string) => void; failed: (error: Error) => void}>();
  let worker: Worker | undefined;
  let asked = 0;

  function start(): Worker {
    const started = new Worker(new URL('./scrypt-worker.ts', import.meta.url));
    started.on('message', ({id, key}: Derived) => {
      waiting.get(id)?.done(key);
      waiting.delete(id);
      if (waiting.size === 0) started.unref();
    });
    started.on('error', (error) => {
      if (worker === started) worker = undefined;
      for (const {failed} of waiting.values()) failed(error);
      waiting.clear();
    });
    return started;
  }

  return (password: string, salt: string): Promise<string> => {
    worker ??= start();
    const current = worker;
    current.ref();
    const id = asked++;
    return new Promise((done, failed) => {
      waiting.set(id, {done, failed});
      current.postMessage({id, password, salt} satisfies Derive);
    });
  };
}
