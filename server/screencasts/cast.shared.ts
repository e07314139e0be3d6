/** A screencast as its player needs it, whether it was composed from a scenario or recorded in a browser. */

export type CastStep = {
  /** Names its place on the page: `#id` leads to its first moment. */
  id: string;
  title: string;
  /** Seconds from the start. */
  from: number;
  to: number;
};

/** What is said, for as long as it can be read. */
export type Cue = {from: number; to: number; text: string};

export type VideoFile = {url: string; type: 'video/webm' | 'video/mp4'; bytes: number};

export type Cast = {
  key: string;
  title: string;
  /** What was watched is watched of this version alone: it changes with the pictures. */
  version: string;
  /** In seconds. */
  duration: number;
  width: number;
  height: number;
  videos: readonly VideoFile[];
  /** Captions as WebVTT. */
  captions: string;
  poster: string;
  steps: readonly CastStep[];
  cues: readonly Cue[];
};

/** 75.4 → 1:15 */
export function clockOf(seconds: number): string {
  const whole = Math.floor(seconds);
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
