/** Moments of a screencast as an address names them, and words as they are found in it. Pure. */
import type {Cast, Cue} from '../../../server/screencasts/cast.shared.ts';

/** `?t=12.5` is seconds, `#step` is where that step begins. */
export function momentOf(search: string, hash: string, {steps, duration}: Pick<Cast, 'steps' | 'duration'>): number | undefined {
  const asked = new URLSearchParams(search).get('t');
  if (asked !== null && /^\d+(\.\d+)?$/.test(asked)) return Math.min(Number(asked), duration);
  return steps.find(({id}) => `#${id}` === hash)?.from;
}

/** The cue that is said at a moment; between two of them, the one before. */
export const cueAt = (cues: readonly Cue[], now: number): number => cues.findLastIndex(({from}) => from <= now + 0.01);

/** Which cues say it. */
export function foundIn(cues: readonly Cue[], wanted: string): number[] {
  const words = wanted.trim().toLowerCase();
  return words === '' ? [] : cues.flatMap(({text}, at) => (text.toLowerCase().includes(words) ? [at] : []));
}
