import {describe, expect, it} from 'vitest';
import {binomialTail} from './binomial.ts';
import {normalTail} from './normal.ts';

describe('binomialTail', () => {
  it.each([
    // As fractions.
    [0, 5, 0.5, 1 / 32],
    [2, 5, 0.5, 16 / 32],
    [1, 4, 0.25, 189 / 256],
    [4, 5, 0.8, 1 - 0.8 ** 5],
    [-1, 5, 0.5, 0],
    [5, 5, 0.5, 1],
  ])('of %i in %i with %s', (k, n, p, chance) => {
    expect(binomialTail(k, n, p)).toBeCloseTo(chance, 12);
  });

  it('neither underflows nor runs over for many trials', () => {
    expect(binomialTail(540, 1_080, 0.5)).toBeCloseTo(0.512, 3);
    expect(binomialTail(99_000, 100_000, 0.99)).toBeCloseTo(0.5, 1);
    expect(binomialTail(10, 100_000, 0.5)).toBe(0);
  });
});

describe('normalTail', () => {
  it.each([
    // M. Abramowitz and I. A. Stegun, Handbook of Mathematical Functions, table 26.1.
    [0, 0.5],
    [1, 0.841344746],
    [-1.959963985, 0.025],
    [2.5, 0.99379033],
    [-4, 3.16712e-5],
  ])('at %s is %s', (z, p) => {
    expect(Math.abs(normalTail(z) / p - 1)).toBeLessThan(2e-6);
  });
});
