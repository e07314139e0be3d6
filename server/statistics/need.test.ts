import {describe, expect, it} from 'vitest';
import {guessScore} from './items/guess-score.ts';
import {bandOf, gapSize, howSure} from './need.ts';

describe('howSure', () => {
  const many = {assessed: 40, failed: 10};
  it.each([
    [0.9, 'sure'],
    [0.89, 'likely'],
    [0.7, 'likely'],
    [0.69, 'unknown'],
    [0.11, 'unknown'],
    [0.1, 'met'],
  ])('of %s is %s', (below, state) => {
    expect(howSure(below, many)).toBe(state);
  });

  it('says of fewer than ten that it is not known, and knows no need where everybody passed', () => {
    expect(howSure(0.99, {assessed: 9, failed: 9})).toBe('unknown');
    expect(howSure(0.99, {assessed: 10, failed: 9})).toBe('sure');
    expect(howSure(0.99, {assessed: 40, failed: 0})).toBe('unknown');
    expect(howSure(0.01, {assessed: 5, failed: 0})).toBe('met');
    for (const below of [0.01, 0.99]) expect(howSure(below, {assessed: 4, failed: 2})).toBe('unknown');
  });
});

describe('gapSize', () => {
  it.each([
    [0.25, 'large'],
    [0.249, 'medium'],
    [0.1, 'medium'],
    [0.099, 'small'],
  ])('of %s is %s', (gap, size) => {
    expect(gapSize(gap)).toBe(size);
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
