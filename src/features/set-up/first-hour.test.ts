import {describe, expect, it} from 'vitest';
import type {SetUpStep} from '../../../server/set-up/contract.ts';
import {firstHour, nextStep} from './first-hour.ts';

const step = (key: SetUpStep['key'], done = 0, of = 0, state: SetUpStep['state'] = 'open'): SetUpStep => ({
  key,
  state,
  count: of === 0 ? null : {done, of},
});

describe('the first hour', () => {
  it('asks for enough to begin, and not for all of it', () => {
    const steps = [step('contact', 0, 0, 'done'), step('helpers', 1, 11), step('people', 2, 10), step('headcounts', 0, 11)];
    expect(firstHour(steps)).toEqual({done: 2, of: 3});
    expect(nextStep(steps)?.key).toBe('people');
  });

  it('goes on with what was not begun once it is over, and ends with what is not finished', () => {
    const over = [step('helpers', 1, 11), step('people', 3, 10), step('headcounts', 0, 11)];
    expect(firstHour(over)).toEqual({done: 2, of: 2});
    expect(nextStep(over)?.key).toBe('headcounts');
    expect(nextStep([step('helpers', 5, 11)])?.key).toBe('helpers');
    expect(nextStep([step('contact', 0, 0, 'done')])).toBeUndefined();
  });

  it('takes what was set aside as settled', () => {
    expect(firstHour([step('people', 0, 10, 'aside')])).toEqual({done: 1, of: 1});
  });
});
