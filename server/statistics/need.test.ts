import {describe, expect, it} from 'vitest';
import {guessScore} from './guess-score.ts';
import {bandOf, byPriority, needState} from './need.ts';

describe('needState', () => {
  it.each([
    [0.9, 'confirmed'],
    [0.89, 'likely'],
    [0.7, 'likely'],
    [0.69, 'unclear'],
    [0.11, 'unclear'],
    [0.1, 'met'],
  ])('of %s is %s', (below, state) => {
    expect(needState(below)).toBe(state);
  });
});

describe('bandOf', () => {
  it.each([
    ['yyn', 1],
    ['yyy', 2],
    ['nyn', 3],
    ['ynn', 4],
    ['yny', 4],
    ['nyy', 5],
    ['nny', 6],
    ['nnn', 6],
  ])('of %s is %i', (ratings, band) => {
    const [difficult, important, frequent] = [...ratings] as ('y' | 'n')[];
    expect(bandOf({difficult: difficult ?? 'n', important: important ?? 'n', frequent: frequent ?? 'n'})).toBe(band);
  });
});

describe('byPriority', () => {
  it('goes by band, then people, then what is believed wrongly', () => {
    const list = [
      {band: 2 as const, people: 90, wrong: 1},
      {band: 1 as const, people: 3, wrong: 0},
      {band: 1 as const, people: 9, wrong: 0.1},
      {band: 1 as const, people: 9, wrong: 0.4},
    ];
    expect(list.toSorted(byPriority).map(({people, wrong}) => [people, wrong])).toEqual([
      [9, 0.4],
      [9, 0.1],
      [3, 0],
      [90, 1],
    ]);
  });
});

describe('guessScore', () => {
  it.each([
    [{type: 'single', fractions: [1, 0, 0, 0]} as const, 0.25],
    [{type: 'multiple', fractions: [1, 1, 0, 0]} as const, 1 / 15],
    [{type: 'truefalse'} as const, 0.5],
    [{type: 'match', choices: 5} as const, 0.2],
    [{type: 'order', items: 4} as const, 1 / 24],
    [{type: 'cloze', gaps: [2, 4]} as const, 0.375],
    [{type: 'typed'} as const, 0],
  ])('of %j', (question, score) => {
    expect(guessScore(question)).toBeCloseTo(score, 12);
  });
});
