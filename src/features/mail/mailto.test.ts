import {describe, expect, it} from 'vitest';
import {mailto} from './mailto.ts';

describe('a mailto address', () => {
  it('carries recipient, subject and lines, whatever they hold', () => {
    const url = new URL(
      mailto({recipient: 'jo+a@council.example', subject: 'A & B?', body: 'One\nTwo: https://x.example/join#a%b\n'}),
    );
    expect(decodeURIComponent(url.pathname)).toBe('jo+a@council.example');
    expect(url.searchParams.get('subject')).toBe('A & B?');
    expect(url.searchParams.get('body')).toBe('One\r\nTwo: https://x.example/join#a%b\r\n');
    expect(url.hash).toBe('');
  });
});
