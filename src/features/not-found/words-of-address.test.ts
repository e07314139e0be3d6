import {describe, expect, it} from 'vitest';
import {wordsOfAddress} from './words-of-address.ts';

describe('the words of an address', () => {
  it.each([
    ['/go/forgoten-pasword', 'forgoten pasword'],
    ['/basic/record/report_about_noise.html', 'report about noise'],
    ['/training/paths/', 'paths'],
    ['/caf%C3%A9%20noise', 'café noise'],
    ['/', ''],
    ['/100%', '100'],
    ['/<script>alert(1)</script>', 'script'],
  ])('of %s are “%s”', (address, words) => {
    expect(wordsOfAddress(address)).toBe(words);
  });
});
