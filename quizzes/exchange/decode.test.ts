import {describe, expect, it} from 'vitest';
import {decodeText, encodingNote} from './decode.ts';

const bytes = (...all: number[]) => Uint8Array.from(all);
const utf8 = (text: string) => new TextEncoder().encode(text);

describe('decodeText', () => {
  it.each([
    ['UTF-8', utf8('Léon “x” 😀'), 'Léon “x” 😀', 'utf-8'],
    ['UTF-8 with a mark', bytes(0xef, 0xbb, 0xbf, ...utf8('é')), 'é', 'utf-8'],
    ['UTF-16 of Windows', bytes(0xff, 0xfe, 0xe9, 0x00, 0x19, 0x20), 'é’', 'utf-16le'],
    ['UTF-16 the other way round', bytes(0xfe, 0xff, 0x00, 0xe9, 0x20, 0x19), 'é’', 'utf-16be'],
    ['Windows-1252', bytes(0x43, 0xe9, 0x20, 0x92, 0x80), 'Cé ’€', 'windows-1252'],
    ['nothing', bytes(), '', 'utf-8'],
  ])('reads %s', (_what, file, text, encoding) => {
    expect(decodeText(file)).toEqual({text, encoding});
  });

  it.each([
    ['a document of a word processor', bytes(0x50, 0x4b, 3, 4, 0x14, 0, 0xe9)],
    ['UTF-16 without its mark', bytes(0x41, 0, 0x42, 0)],
    ['bytes that mean nothing in Windows-1252 either', bytes(0x41, 0x81, 0xe9)],
  ])('refuses %s, and says how to save it', (_what, file) => {
    expect(() => decodeText(file)).toThrow('save it as plain text in UTF-8');
  });

  it('makes no sign for a byte that it could not read', () => {
    for (let byte = 0x80; byte < 0x100; byte += 1) {
      const read = () => decodeText(bytes(0x41, byte, 0x20)).text;
      if ([0x81, 0x8d, 0x8f, 0x90, 0x9d].includes(byte)) expect(read).toThrow();
      else expect(read()).not.toMatch(/[\ufffd\u0080-\u009f]/);
    }
  });

  it('says so where it had to choose', () => {
    expect(encodingNote('windows-1252')).toEqual([expect.stringContaining('read as Windows-1252')]);
    expect(encodingNote('utf-16le')).toEqual([]);
  });
});
