import {describe, expect, it} from 'vitest';
import {WebVTTParser} from 'webvtt-parser';
import type {DrivenStep, Moment} from './drive.ts';
import {captionsOf, drawingTimes, secondsToRead, timelineOf} from './timing.ts';
import {stamp, vttOf} from './vtt.ts';

const frame = {width: 960, height: 540};
const box = {x: 100, y: 200, width: 120, height: 40};

/** One step of a scenario as it was driven. */
function aStep(id: string, say: string, moments: Moment[] = [], hold = 0): DrivenStep {
  const step = {id, title: `Chapter ${id}`, say, do: [], expect: [], shot: {alt: 'What the picture shows.', covers: []}, hold};
  return {step, before: 0, moments, seen: []};
}
const click = (picture: number): Moment => ({verb: 'click', box, characters: 0, picture});

const long =
  'Choose the organisation, the subject and the day, and say in one sentence why the session is needed, so that whoever reads it later knows what it was for.';

describe('captions', () => {
  it('are whole sentences where these fit in two lines, and parts of at most 84 characters where they do not', () => {
    expect(captionsOf('Type it in your own words. Choose Search.')).toEqual(['Type it in your own words.', 'Choose Search.']);
    const parts = captionsOf(long);
    expect(parts.length).toBeGreaterThan(1);
    expect(parts.every((part) => part.length <= 84)).toBe(true);
    expect(parts.join(' ')).toBe(long);
  });

  it('stay for as long as it takes to read them, at 15 characters a second', () => {
    const {cues} = timelineOf(
      [aStep('one', `${long} Short.`), aStep('two', 'Then choose Save for everybody.', [click(1)])],
      frame,
    );
    for (const {from, to, text} of cues) expect(to - from, text).toBeGreaterThanOrEqual(secondsToRead(text) - 0.001);
    expect(secondsToRead('x'.repeat(60))).toBe(4);
  });

  it('follow one another without a gap, and end with the film', () => {
    const {cues, steps, duration} = timelineOf([aStep('one', 'One. Two.', [click(1)], 3), aStep('two', long, [click(2)])], frame);
    expect(cues[0]?.from).toBe(0);
    expect(cues.at(-1)?.to).toBe(duration);
    for (const [at, cue] of cues.slice(1).entries()) expect(cue.from).toBe(cues[at]?.to);
    for (const {from} of steps) expect(cues.some((cue) => cue.from === from)).toBe(true);
  });

  it('are WebVTT that another parser reads as it was meant', () => {
    const {cues} = timelineOf([aStep('one', `Choose “Save & close” <now>. ${long}`)], frame);
    const read = new WebVTTParser().parse(vttOf(cues), 'captions');
    expect(read.errors).toEqual([]);
    // One has ended when the next begins.
    for (const [at, {startTime, endTime}] of read.cues.entries()) {
      expect(startTime).toBe(cues[at]?.from);
      expect(endTime).toBeCloseTo((cues[at]?.to ?? 0) - 0.001, 6);
    }
    expect(read.cues.length).toBe(cues.length);
    expect(stamp(3_675.4)).toBe('01:01:15.400');
  });
});

describe('the timeline', () => {
  it('has no gap and no overlap between what is drawn', () => {
    const {beats, duration} = timelineOf(
      [aStep('one', 'One thing.', [click(1), {verb: 'fill', box, characters: 12, picture: 2}])],
      frame,
    );
    expect(beats[0]?.from).toBe(0);
    expect(beats.at(-1)?.to).toBe(duration);
    for (const [at, beat] of beats.slice(1).entries()) expect(beat.from).toBe(beats[at]?.to);
  });

  it('shows the picture that came of the last thing done when it ends', () => {
    const {beats} = timelineOf([aStep('one', 'One thing.', [click(1), click(2)])], frame);
    expect(beats.at(-1)?.picture).toBe(2);
  });

  it('takes the still of a step before what is pressed, and after what is typed', () => {
    const stillOf = (moment: Moment) => timelineOf([aStep('one', 'One thing.', [moment])], frame).steps[0]?.still;
    expect(stillOf(click(1))).toEqual({picture: 0, ring: box});
    expect(stillOf({verb: 'fill', box, characters: 3, picture: 1})).toEqual({picture: 1, ring: box});
  });

  it('draws 25 pictures a second while something moves, and one a second while nothing does', () => {
    const quiet = timelineOf([aStep('one', 'Nothing moves here at all.', [], 6)], frame);
    expect(drawingTimes(quiet).length).toBeLessThanOrEqual(Math.ceil(quiet.duration) + 1);
    const moving = timelineOf([aStep('one', 'Something moves.', [click(1)])], frame);
    const travel = moving.beats.find(({cursor: [one, other]}) => one !== other);
    const drawn = drawingTimes(moving).filter((at) => at >= (travel?.from ?? 0) && at < (travel?.to ?? 0));
    expect(drawn.length).toBeCloseTo(((travel?.to ?? 0) - (travel?.from ?? 0)) * 25, -1);
  });
});
