import {describe, expect, it} from 'vitest';
import {markAsked} from './marks.ts';

const marked = (text: string, asked: string) =>
  markAsked(text, asked)
    .filter((part) => part.asked)
    .map((part) => part.text);

describe('markAsked', () => {
  it('marks the words asked for, and forms of them', () => {
    expect(marked('Record a report, then read the recorded reports.', 'recording report')).toEqual([
      'Record',
      'report',
      'recorded',
      'reports',
    ]);
  });

  it('leaves short words and other words alone', () => {
    expect(marked('The letter to the tenant, in a later case', 'letter to a tenant')).toEqual(['letter', 'tenant']);
    expect(marked('A car and a card', 'care')).toEqual([]);
  });

  it('gives the text back whole', () => {
    const text = 'Noise — “loud” music: 3 nights.';
    expect(
      markAsked(text, 'noise 3')
        .map((part) => part.text)
        .join(''),
    ).toBe(text);
    expect(markAsked('', 'noise')).toEqual([]);
  });
});
