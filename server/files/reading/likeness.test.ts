import {describe, expect, it} from 'vitest';
import {likeness, sketchOf} from './likeness.ts';

const words = (from: number, count: number) => Array.from({length: count}, (_, at) => `word${from + at}`).join(' ');
const of = (one: string, other: string) => likeness(sketchOf(one), sketchOf(other));

describe('how alike two texts are', () => {
  it('is all where they say the same, however it is set', () => {
    expect(of(words(0, 200), words(0, 200).toUpperCase().replaceAll(' ', ',\n '))).toBe(1);
  });

  // Of two texts of 400 words that share their last or first n, runs of four: (n − 3) of 2 · 397 − (n − 3) are in both.
  it.each([
    [0, 0],
    [203, 200 / 594],
    [303, 300 / 494],
    [383, 380 / 414],
  ])('is about the share of runs that both have, where they share %i words', (shared, share) => {
    const found = Array.from({length: 20}, (_, at) => of(words(at * 1_000, 400), words(at * 1_000 + 400 - shared, 400)));
    const mean = found.reduce((sum, each) => sum + each, 0) / found.length;
    expect(Math.abs(mean - share)).toBeLessThan(0.05);
  });

  it('is nothing where a text is too short to tell', () => {
    expect(of('Yes or no', 'Yes or no')).toBe(0);
  });
});
