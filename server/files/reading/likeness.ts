/** How alike two texts are: by the shares of their runs of words, guessed from a sketch of each (MinHash; Broder 1997). */

/** Runs of so many words, and so many of their smallest hashes: the guess is off by about 1/√64 = 12 points. */
const [run, size] = [4, 64];
/** Large odd multipliers, one a hash; fixed, so that sketches of different days can be compared. */
const seeds = Uint32Array.from({length: size}, (_, at) => Math.imul(at + 1, 0x9e3779b1) | 1);

/** Empty for a text too short to tell. Unsigned 32-bit numbers. */
export function sketchOf(text: string): number[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  if (words.length < run * 3) return [];
  const smallest = new Uint32Array(size).fill(0xffffffff);
  for (let at = 0; at + run <= words.length; at += 1) {
    const hash = hashOf(words.slice(at, at + run).join(' '));
    for (let each = 0; each < size; each += 1) {
      const mixed = mix(Math.imul(hash ^ (seeds[each] as number), 0x85ebca6b));
      if (mixed < (smallest[each] as number)) smallest[each] = mixed;
    }
  }
  return [...smallest];
}

/** Share of runs that both have, 0 to 1; 0 where either is too short to tell. */
export function likeness(one: readonly number[], other: readonly number[]): number {
  if (one.length !== size || other.length !== size) return 0;
  return one.filter((hash, at) => hash === other[at]).length / size;
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}

/** The end of MurmurHash3: spreads every bit over all. */
function mix(hash: number): number {
  let mixed = hash;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
