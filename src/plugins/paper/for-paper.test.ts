import {describe, expect, it} from 'vitest';
import {forPaper} from './for-paper.ts';

describe('forPaper', () => {
  it('leaves alone what holds in both themes', () => {
    expect(forPaper(['.button', 'a:hover'])).toEqual({always: ['.button', 'a:hover'], onScreen: [], onPaper: []});
  });

  it('keeps the dark theme to screens, however it is quoted, and parts it from what stands beside it', () => {
    const dark = ["html[data-theme='dark'] .alert", '[data-theme="dark"]', '[data-theme=dark] img'];
    expect(forPaper([':root', ...dark])).toEqual({always: [':root'], onScreen: dark, onPaper: []});
  });

  it('takes the light theme to paper, whatever the reader looks at', () => {
    expect(forPaper(["[data-theme='light'] .picture--light", '.picture'])).toEqual({
      always: ["[data-theme='light'] .picture--light", '.picture'],
      onScreen: [],
      onPaper: ['[data-theme] .picture--light'],
    });
  });
});
