import {describe, expect, it} from 'vitest';
import {isPass, passMark} from './pass-mark.ts';

describe('passMark', () => {
  it('is as strict for every number of questions as four of five', () => {
    expect([4, 5, 6, 7, 8, 9, 10].map((served) => passMark(served, 0.8))).toEqual([3, 4, 5, 5, 6, 7, 8]);
  });

  it('stays within what was served, whatever the standard', () => {
    for (const standard of [0.5, 0.6, 0.7, 0.8, 0.9, 1])
      for (let served = 1; served <= 30; served += 1) {
        const mark = passMark(served, standard);
        expect(mark).toBeGreaterThanOrEqual(1);
        expect(mark).toBeLessThanOrEqual(served);
        expect(mark).toBeGreaterThanOrEqual(passMark(Math.max(1, served - 1), standard));
      }
    expect(passMark(5, 1)).toBe(5);
  });
});

describe('isPass', () => {
  it('counts no result of fewer questions than count', () => {
    expect(isPass(4, 5, 0.8, 4)).toBe(true);
    expect(isPass(3, 5, 0.8, 4)).toBe(false);
    expect(isPass(3, 3, 0.8, 4)).toBe(false);
    expect(isPass(0, 0, 0.8)).toBe(false);
  });
});
