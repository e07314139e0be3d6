import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {betaCdf} from './beta.ts';

/** For whole a and b it is a sum of binomial terms (Abramowitz and Stegun 26.5.24): another way to the same number. */
function byBinomial(x: number, a: number, b: number): number {
  const n = a + b - 1;
  let sum = 0;
  for (let j = a; j <= n; j += 1) {
    let choose = 1;
    for (let i = 0; i < j; i += 1) choose = (choose * (n - i)) / (i + 1);
    sum += choose * x ** j * (1 - x) ** (n - j);
  }
  return sum;
}

describe('betaCdf', () => {
  it('is the sum of binomial terms for whole numbers', () => {
    fc.assert(
      fc.property(
        fc.double({min: 0, max: 1, noNaN: true}),
        fc.integer({min: 1, max: 25}),
        fc.integer({min: 1, max: 25}),
        (x, a, b) => Math.abs(betaCdf(x, a, b) - byBinomial(x, a, b)) < 1e-9,
      ),
    );
  });

  it.each([
    // Known in closed form: the arcsine distribution, the uniform, and x squared.
    [0.25, 0.5, 0.5, 1 / 3],
    [0.5, 0.5, 0.5, 0.5],
    [0.3, 1, 1, 0.3],
    [0.6, 2, 1, 0.36],
    [0, 2, 3, 0],
    [1, 2, 3, 1],
  ])('is at %d with %d and %d: %d', (x, a, b, expected) => {
    expect(betaCdf(x, a, b)).toBeCloseTo(expected, 10);
  });
});
