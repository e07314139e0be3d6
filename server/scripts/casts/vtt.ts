/** Captions as WebVTT (W3C, 4 April 2019). */
import type {Cue} from '../../screencasts/cast.shared.ts';

/** 75.4 → 00:01:15.400 */
export function stamp(seconds: number): string {
  const ms = Math.round(seconds * 1_000);
  const part = (of: number, length = 2) => String(Math.floor(of)).padStart(length, '0');
  return `${part(ms / 3_600_000)}:${part((ms / 60_000) % 60)}:${part((ms / 1_000) % 60)}.${part(ms % 1_000, 3)}`;
}

/** Two lines of about the same length. */
function inLines(text: string): string {
  if (text.length <= 42) return text;
  const spaces = [...text.matchAll(/ /g)].map(({index}) => index);
  const best = spaces.sort((one, other) => Math.abs(one - text.length / 2) - Math.abs(other - text.length / 2))[0];
  return best === undefined ? text : `${text.slice(0, best)}\n${text.slice(best + 1)}`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

/** Seconds before the next begins: a player shows both where one ends as another begins. */
const apart = 0.001;

export const vttOf = (cues: readonly Cue[]): string =>
  `WEBVTT\n\n${cues.map(({from, to, text}, at) => `${at + 1}\n${stamp(from)} --> ${stamp(to - apart)}\n${inLines(escaped(text))}\n`).join('\n')}`;
