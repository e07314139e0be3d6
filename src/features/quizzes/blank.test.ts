import {describe, expect, it} from 'vitest';
import type {ServedQuestion} from '../../../server/quizzes/contract.ts';
import {isBlank, isNoNumber} from './blank.ts';

const numeric: ServedQuestion = {key: 'k', stem: 'How long?', stimulus: null, type: 'numeric', unit: 'months'};
const short: ServedQuestion = {key: 'k', stem: 'Which?', stimulus: null, type: 'short'};

describe('before it is submitted', () => {
  it.each([
    ['three', true],
    ['3 weeks', true],
    ['3½', true],
    ['3', false],
    ['3 months', false],
    ['-3', false],
    ['', false],
    ['\u200b', false],
  ])('“%s” is said to be no number: %s', (typed, said) => {
    expect(isNoNumber(numeric, [typed])).toBe(said);
  });

  it('words are no number that was asked for, and nothing seen is nothing given', () => {
    expect(isNoNumber(short, ['three'])).toBe(false);
    expect(isBlank(short, ['\u3164 '])).toBe(true);
    expect(isBlank(numeric, ['three'])).toBe(false);
  });
});
