/** A random source from a seed, so that a draw can be repeated from what was stored with it. */
import {createHash} from 'node:crypto';

/** Numbers in [0, 1): 32 bits each of SHA-256 over the seed and a counter. */
export function seededRandom(seed: string): () => number {
  let counter = 0;
  return () => {
    counter += 1;
    return createHash('sha256').update(`${seed}:${counter}`).digest().readUInt32BE(0) / 2 ** 32;
  };
}
