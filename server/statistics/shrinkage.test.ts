import {describe, expect, it} from 'vitest';
import {sizes} from '../testing/needs-simulation.ts';
import {commonShare, estimateShares, momentEstimate} from './shrinkage.ts';

describe('momentEstimate', () => {
  it('follows the formula by hand', () => {
    // Σk 30 of N 60; S* = 10·Σ(p − p̄)² with p̄ = 30.5/61 = ½.
    const groups = [2, 4, 4, 5, 7, 8].map((k) => ({k, n: 10}));
    const spread = 10 * (0.09 + 0.01 + 0.01 + 0 + 0.04 + 0.09);
    const rho = (spread / 0.25 - 5) / (60 - 10 - 5);
    const {mean, m} = momentEstimate(groups);
    expect(mean).toBe(0.5);
    expect(m).toBeCloseTo((1 - rho) / rho, 10);
  });

  it.each([
    ['fewer than five groups', [2, 9, 1, 8].map((k) => ({k, n: 10})), 10],
    ['groups of one', [0, 1, 0, 1, 1, 0].map((k) => ({k, n: 1})), 10],
    ['groups that are all alike, as few as is believed', Array.from({length: 6}, () => ({k: 5, n: 10})), 99],
    ['groups that have nothing in common, as many as is believed', [0, 20, 0, 20, 0, 20].map((k) => ({k, n: 20})), 1],
  ])('of %s gives M = %#', (_what, groups, m) => {
    expect(momentEstimate(groups).m).toBeCloseTo(m, 10);
  });

  it('leaves out groups of nobody', () => {
    const groups = [2, 4, 4, 5, 7, 8].map((k) => ({k, n: 10}));
    expect(momentEstimate([...groups, {k: 0, n: 0}])).toEqual(momentEstimate(groups));
  });
});

describe('estimateShares', () => {
  const groups = sizes.map((n, index) => ({k: Math.round(n * (index % 2 ? 0.5 : 0.9)), n}));

  it('draws small groups to the common share, and large ones hardly', () => {
    const common = commonShare(groups);
    for (const [index, {mean, low, high, below}] of estimateShares(groups, 0.8).entries()) {
      const {k, n} = groups[index] ?? {k: 0, n: 1};
      expect(Math.abs(mean - common)).toBeLessThan(Math.abs(k / n - common));
      expect(low).toBeLessThan(mean);
      expect(high).toBeGreaterThan(mean);
      expect(below).toBeGreaterThanOrEqual(0);
      expect(below).toBeLessThanOrEqual(1);
    }
    const [first, last] = [estimateShares(groups, 0.8)[0], estimateShares(groups, 0.8).at(-1)];
    expect((last?.high ?? 0) - (last?.low ?? 0)).toBeLessThan(((first?.high ?? 0) - (first?.low ?? 0)) / 2);
  });

  it('is surer of a need the more people show it, and of none where all meet the standard', () => {
    const others = Array.from({length: 6}, () => ({k: 14, n: 20}));
    const belowOf = (k: number, n: number) => estimateShares([{k, n}, ...others], 0.9)[0]?.below ?? 0;
    expect(belowOf(60, 120)).toBeGreaterThan(0.99);
    expect(belowOf(3, 6)).toBeGreaterThan(belowOf(6, 6));
    expect(
      estimateShares(
        Array.from({length: 8}, () => ({k: 100, n: 100})),
        0.9,
      )[0]?.below,
    ).toBeLessThan(0.01);
  });

  it('tells a group of nobody by the others, with more doubt than any', () => {
    const estimates = estimateShares([{k: 0, n: 0}, ...groups], 0.8);
    const [nobody, ...rest] = estimates.map(({low, high}) => high - low);
    expect(nobody).toBeGreaterThan(Math.max(...rest));
  });
});
