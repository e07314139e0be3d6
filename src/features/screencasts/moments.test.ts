import {describe, expect, it} from 'vitest';
import {cueAt, foundIn, momentOf} from './moments.ts';

const cast = {
  duration: 20,
  steps: [
    {id: 'begin', title: 'Begin', from: 0, to: 8},
    {id: 'send', title: 'Send', from: 8, to: 20},
  ],
};
const cues = [
  {from: 0, to: 4, text: 'The first page has one box.'},
  {from: 4, to: 8, text: 'Type in the box.'},
  {from: 8, to: 20, text: 'Choose Send.'},
];

describe('a moment in an address', () => {
  it('is seconds, or the beginning of a step', () => {
    expect(momentOf('?t=12.5', '', cast)).toBe(12.5);
    expect(momentOf('', '#send', cast)).toBe(8);
    expect(momentOf('?t=3', '#send', cast)).toBe(3);
  });

  it('is never beyond the end, and nothing where it is no moment', () => {
    expect(momentOf('?t=99', '', cast)).toBe(20);
    expect(momentOf('?t=-3', '', cast)).toBeUndefined();
    expect(momentOf('?t=soon', '#nowhere', cast)).toBeUndefined();
  });
});

describe('what is said', () => {
  it('is the line that began last', () => {
    expect(cueAt(cues, 0)).toBe(0);
    expect(cueAt(cues, 4)).toBe(1);
    expect(cueAt(cues, 19.9)).toBe(2);
  });

  it('is found in small and capital letters, wherever it stands', () => {
    expect(foundIn(cues, 'BOX')).toEqual([0, 1]);
    expect(foundIn(cues, ' ')).toEqual([]);
    expect(foundIn(cues, 'telephone')).toEqual([]);
  });
});
