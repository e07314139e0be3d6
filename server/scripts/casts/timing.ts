/** When everything happens in a screencast: all times come from here, so that captions, chapters and pictures agree by construction. Pure. */
import type {Cue} from '../../screencasts/cast.shared.ts';
import type {DrivenStep, Moment} from './drive.ts';
import type {Box} from './manifest.ts';

type Point = {x: number; y: number};
/**
 * A stretch in which one thing changes. `next` is faded in over `picture`, or uncovered from the left within `wipe`, or comes into sight as the
 * page moves up by `slide` pixels.
 */
export type Beat = {
  from: number;
  to: number;
  picture: number;
  next?: number;
  wipe?: Box;
  slide?: number;
  cursor: readonly [Point, Point];
  ring?: {box: Box; opacity: readonly [number, number]};
  /** A press, as a circle that opens. */
  press?: true;
};
export type TimedStep = {
  id: string;
  title: string;

  from: number;
  to: number;
  still: {picture: number; ring: Box | null};
};
export type Timeline = {duration: number; beats: Beat[]; steps: TimedStep[]; cues: Cue[]};

/** Seconds. Captions of 15 characters a second can be read by most; BBC subtitle guidelines, 160 to 180 words a minute. */
const charactersASecond = 15;
const pace = {
  fewest: 2.2,
  rest: 0.5,
  lead: 0.4,
  travel: 0.6,
  ring: 0.3,
  look: 0.5,
  press: 0.25,
  fade: 0.24,
  slide: 0.5,
  slid: 0.3,
  after: 1.3,
  aCharacter: 0.1,
  typed: 4,
};
/** Two lines of a caption. */
const longestCue = 84;

export const secondsToRead = (text: string): number => Math.max(pace.fewest, text.length / charactersASecond);

/** Whole sentences, or parts of one, of at most two lines each. */
export function captionsOf(text: string): string[] {
  const sentences = text
    .replace(/\s+/g, ' ')
    .trim()
    .split(/(?<=[.?!]) (?=[A-Z“"])/);
  return sentences.flatMap((sentence) => {
    const parts: string[] = [];
    const many = Math.ceil(sentence.length / longestCue);
    const aim = sentence.length / many;
    for (const word of sentence.split(' ')) {
      const last = parts.at(-1);
      if (last === undefined || (last.length >= aim * 0.9 && parts.length < many) || last.length + 1 + word.length > longestCue)
        parts.push(word);
      else parts[parts.length - 1] = `${last} ${word}`;
    }
    return parts;
  });
}

/** Times in whole milliseconds, as captions write them. */
const round = (seconds: number): number => Math.round(seconds * 1_000) / 1_000;
const middle = ({x, y, width, height}: Box): Point => ({x: x + width / 2, y: y + height / 2});
const clamp = (value: number, least: number, most: number): number => Math.min(Math.max(value, least), most);

export function timelineOf(driven: readonly DrivenStep[], frame: {width: number; height: number}): Timeline {
  const beats: Beat[] = [];
  const steps: TimedStep[] = [];
  const cues: Cue[] = [];
  let now = 0;
  let picture = 0;
  let cursor: Point = {x: frame.width * 0.5, y: frame.height * 0.8};

  const beat = (seconds: number, more: Partial<Beat> = {}): void => {
    const to = round(now + seconds);
    if (to <= now) return;
    beats.push({from: now, to, picture, cursor: [cursor, cursor], ...more});
    now = to;
    picture = more.next ?? picture;
    cursor = more.cursor?.[1] ?? cursor;
  };
  /** `hold`: for how long what is meant is shown before it is done. */
  const happen = (moment: Moment, hold: number): void => {
    const {verb, box, picture: next, moved = 0} = moment;
    if (moved !== 0) beat(pace.slide, {next, slide: clamp(moved, -frame.height, frame.height)});
    else if (box === null) beat(pace.fade, {next});
    if (box === null) {
      beat(moved === 0 ? pace.after : pace.slid);
      return;
    }
    beat(pace.travel, {cursor: [cursor, restOn(box, verb)], ring: {box, opacity: [0, 0.4]}});
    beat(pace.ring, {ring: {box, opacity: [0.4, 1]}});
    const ring = {box, opacity: [1, 1]} as const;
    beat(pace.look + hold, {ring});
    if (verb === 'look') return;
    if (verb === 'click' || verb === 'select') beat(pace.press, {press: true, ring});
    if (verb === 'fill') beat(typing(moment), {next, wipe: box, ring});
    else if (next !== picture) beat(pace.fade, {next, ring: {box, opacity: [1, 0]}});
    beat(pace.after);
  };

  for (const {step, before, moments} of driven) {
    const from = now;
    if (before !== picture) beat(pace.fade, {next: before});
    const reading = captionsOf(step.say).map((text) => ({text, seconds: secondsToRead(text)}));
    const needed = reading.reduce((sum, {seconds}) => sum + seconds, 0);
    beat(pace.lead);
    const pointed = moments.filter(({box}) => box !== null);
    const last = pointed.at(-1);
    // What is meant is shown for as long as the words about it are read, and only then done.
    const work = moments.reduce((sum, moment) => sum + secondsOf(moment), pace.lead);
    const hold = pointed.length === 0 ? 0 : Math.max(0, needed - work) / pointed.length;
    let still = {picture: moments.at(-1)?.picture ?? picture, ring: null as Box | null};
    for (const moment of moments) {
      if (moment === last) still = {picture: moment.verb === 'click' ? picture : moment.picture, ring: moment.box};
      happen(moment, hold);
    }
    beat(
      Math.max(pace.rest, needed + pace.rest - (now - from)) + step.hold,
      last?.verb === 'look' && last.box ? {ring: {box: last.box, opacity: [1, 1]}} : {},
    );
    const share = (now - from) / needed;
    let at = from;
    for (const {text, seconds} of reading) {
      const to = round(Math.min(now, at + seconds * share));
      cues.push({from: at, to, text});
      at = to;
    }
    steps.push({id: step.id, title: step.title, from, to: now, still});
  }
  return {duration: now, beats, steps, cues};
}

/** Ten letters a second, as somebody types who is watched. */
const typing = ({characters}: Moment): number => clamp(characters * pace.aCharacter, pace.fade, pace.typed);

/** Without the time for which it is shown beforehand. */
function secondsOf(moment: Moment): number {
  const {verb, box, moved = 0} = moment;
  if (box === null) return moved === 0 ? pace.fade + pace.after : pace.slide + pace.slid;
  const pointing = pace.travel + pace.ring + pace.look;
  if (verb === 'look') return pointing;
  return pointing + pace.after + (verb === 'fill' ? typing(moment) : pace.press + pace.fade);
}

/** Beside the words that are typed, on what is pressed. */
function restOn(box: Box, verb: Moment['verb']): Point {
  const {x, y} = middle(box);
  return verb === 'fill' || verb === 'look'
    ? {x: Math.min(box.x + box.width - 12, x + box.width * 0.4), y: box.y + box.height - 6}
    : {x, y: Math.min(y, box.y + 40)};
}

/** When pictures are drawn, in seconds: 25 a second while something moves, one a second else, and one at each change. */
export function drawingTimes({beats}: Timeline): number[] {
  return beats.flatMap(({from, to, next, press, cursor: [one, other], ring}) => {
    const isStill = next === undefined && !press && one === other && (!ring || ring.opacity[0] === ring.opacity[1]);
    const many = Math.max(1, Math.round((to - from) / (isStill ? 1 : 0.04)));
    return Array.from({length: many}, (_, number) => round(from + ((to - from) * number) / many));
  });
}
