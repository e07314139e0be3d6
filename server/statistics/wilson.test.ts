import {describe, expect, it} from 'vitest';
import {wilsonInterval} from './wilson.ts';

/** The quantile for 90 %, two-sided. */
const z90 = 1.6448536269514722;

describe('wilsonInterval', () => {
  it.each([
    ['Newcombe 1998', 81, 263, 0.2553, 0.3662],
    ['none of eight', 0, 8, 0, 0.3244],
    ['all of eight', 8, 8, 0.6756, 1],
  ])('reproduces the published 95 %% limits: %s', (_source, k, n, low, high) => {
    const interval = wilsonInterval(k, n);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  it('reproduces the published 90 % limits of 5 of 10', () => {
    const {low, high} = wilsonInterval(5, 10, z90);
    expect(low).toBeCloseTo(0.2692718, 7);
    expect(high).toBeCloseTo(0.7307282, 7);
  });

  it('is exactly 0 or 1 at the ends, where arithmetic would miss by the last digit', () => {
    for (let n = 1; n < 200; n += 1) {
      expect(wilsonInterval(0, n).low).toBe(0);
      expect(wilsonInterval(n, n).high).toBe(1);
    }
  });
});
