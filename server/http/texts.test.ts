/** Every text that has to have a least length, on every page: what nobody sees does not count. */
import {globSync, readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import type * as z from 'zod';
import {pathsApi} from '../paths/contract.ts';
import {Joining} from '../people/contract.ts';
import {Reason, ShortText, SomeText, Title} from '../posts/contract.ts';
import {Version} from '../releases/contract.ts';
import {systemsApi} from '../systems/contract.ts';
import {cleanText, oneLine} from './contract.ts';

/** Each with how it is called, and what is just long enough. */
const texts: [string, z.ZodType, string, string][] = [
  ['a post’s title', Title, 'a title', 'Ten chars.'],
  ['a text', SomeText, 'something', 'x'],
  ['a short text', ShortText, 'something', 'x'],
  ['a public reason', Reason, 'something', 'Ten chars.'],
  ['a person’s name', Joining.shape.name, 'a name', '李'],
  ['a version', Version, 'a version', '2'],
  ['a system’s name', systemsApi.add.body.shape.name, 'a name', 'S'],
  ['an exception’s reason', pathsApi.allow.body.shape.reason, 'something', 'Ten chars.'],
];
const sentence = (schema: z.ZodType, text: string) => schema.safeParse(text).error?.issues[0]?.message;

describe.each(texts)('%s', (_what, schema, called, enough) => {
  it.each([
    ['zero-width spaces', '\u200b'],
    ['marks', '\u0301'],
    ['Hangul fillers', '\u3164'],
    ['half-width fillers', '\uffa0'],
    ['Braille blanks', '\u2800'],
    ['soft hyphens', '\u00ad'],
    ['tags', '\u{e0041}'],
    ['variation selectors', '\ufe0f'],
    ['joiners', '\u200d'],
    ['characters for private use', '\ue000'],
    ['control characters', '\u0007'],
  ])('of nothing but %s is none', (_name, character) => {
    for (const text of [character.repeat(40), `${character} `.repeat(20)])
      expect(sentence(schema, text)).toBe(`Write ${called} that can be seen.`);
  });

  it('is as long as what is seen of it', () => {
    expect(schema.safeParse(enough).success).toBe(true);
    // One character less than enough, or nothing at all.
    const short = [...enough].slice(1).join('');
    for (const filler of ['', '\u3164'.repeat(20), '\u0301'.repeat(20), '\u200d'.repeat(20), ' '.repeat(20)])
      if (short !== '' || filler === '')
        expect(schema.safeParse(`${short}${filler}`).success, JSON.stringify(filler)).toBe(false);
  });
});

it('no contract counts the characters of a text itself: `min` takes what nobody sees', () => {
  const counts = /\b(?:cleanText|oneLine|lineOf\([^)]*\))\s*\.pipe\([^;:]*?\.min\(/;
  expect(globSync('server/**/contract.ts').filter((file) => counts.test(readFileSync(file, 'utf8')))).toEqual([]);
});

describe('what is kept of a text', () => {
  it('is what can be seen, and what joins letters and pictures', () => {
    expect(oneLine.parse(' \u2800Pass\u00adwo\u200brd \u3164')).toBe('Password');
    expect(cleanText.parse('a\r\nb\u200e\t👩‍👧 می‌خواهم')).toBe('a\nb\t👩‍👧 می‌خواهم');
    expect(cleanText.parse('  ')).toBe('');
  });
});
