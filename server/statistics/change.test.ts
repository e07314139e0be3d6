import {describe, expect, it} from 'vitest';
import {differenceOfShares, exactMcNemar} from './change.ts';

describe('differenceOfShares', () => {
  it('reproduces the published limits of 56/70 and 48/80 (Newcombe 1998, method 10)', () => {
    const {difference, low, high} = differenceOfShares({k: 48, n: 80}, {k: 56, n: 70});
    expect(difference).toBeCloseTo(0.2, 12);
    expect(low).toBeCloseTo(0.0524, 4);
    expect(high).toBeCloseTo(0.3339, 4);
  });

  it.each([
    ['9/10 and 3/10', {k: 3, n: 10}, {k: 9, n: 10}, 0.1705, 0.809],
    ['5/56 and 0/29', {k: 0, n: 29}, {k: 5, n: 56}, -0.0381, 0.1926],
    ['10/10 and 0/20', {k: 0, n: 20}, {k: 10, n: 10}, 0.6791, 1],
  ])('and of %s', (_what, before, after, low, high) => {
    const found = differenceOfShares(before, after);
    expect(found.low).toBeCloseTo(low, 4);
    expect(found.high).toBeCloseTo(high, 4);
  });

  it('turns round with its groups', () => {
    const there = differenceOfShares({k: 3, n: 10}, {k: 9, n: 12});
    const back = differenceOfShares({k: 9, n: 12}, {k: 3, n: 10});
    expect(back.difference).toBeCloseTo(-there.difference, 12);
    expect(back.low).toBeCloseTo(-there.high, 12);
  });
});

describe('exactMcNemar', () => {
  it.each([
    // 2·P(X ≤ fewer) for X binomial with p = ½, worked out as fractions.
    [8, 1, (2 * (1 + 9)) / 512],
    [1, 8, (2 * (1 + 9)) / 512],
    [5, 0, 2 / 32],
    [3, 3, 1],
    [0, 0, 1],
    [10, 2, (2 * (1 + 12 + 66)) / 4096],
    [540, 540, 1],
  ])('of %i better and %i worse', (better, worse, p) => {
    expect(exactMcNemar(better, worse)).toBeCloseTo(p, 12);
  });

  it('is right beyond what a product of halves can hold', () => {
    expect(exactMcNemar(600, 500)).toBeCloseTo(0.0028, 4);
    expect(exactMcNemar(5_000, 5_000)).toBe(1);
  });
});
