import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {checkSymbol, hashOf, makeReceipt, readReceipt} from './receipt.shared.ts';

describe('the check symbol', () => {
  // Values of other implementations of Crockford's base 32 with its checksum, such as 1234 → 16J and D.
  it.each([
    ['16J', 'D'],
    ['0', '0'],
    ['1', '1'],
    ['Z', 'Z'],
    ['10', '*'],
    ['11', '~'],
    ['12', '$'],
    ['13', '='],
    ['14', 'U'],
  ])('of %s is %s', (text, symbol) => {
    expect(checkSymbol(text)).toBe(symbol);
  });
});

const bytes = fc.uint8Array({minLength: 20, maxLength: 20});

describe('a receipt', () => {
  it('is five groups of four and a check symbol', () => {
    expect(makeReceipt(new Uint8Array(20))).toBe('0000-0000-0000-0000-0000-0');
    fc.assert(fc.property(bytes, (random) => /^([0-9A-HJKMNP-TV-Z]{4}-){5}[0-9A-Z*~$=]$/.test(makeReceipt(random))));
  });

  it('is read however it is typed: case, spaces, other dashes, O for 0, I and L for 1', () => {
    fc.assert(
      fc.property(bytes, (random) => {
        const receipt = makeReceipt(random);
        const read = readReceipt(receipt);
        const typed = ` ${receipt.toLowerCase().replaceAll('-', ' – ').replaceAll('0', 'o').replaceAll('1', 'l')} `;
        return read.kind === 'read' && JSON.stringify(readReceipt(typed)) === JSON.stringify(read);
      }),
    );
  });

  it('shows every slip of one symbol and every two neighbours that changed places', () => {
    const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
    fc.assert(
      fc.property(bytes, fc.nat(19), fc.nat(31), (random, place, other) => {
        const receipt = makeReceipt(random).replaceAll('-', '');
        const wrong = receipt.slice(0, place) + symbols.charAt(other) + receipt.slice(place + 1);
        return wrong === receipt || readReceipt(wrong).kind === 'mistyped';
      }),
    );
    fc.assert(
      fc.property(bytes, fc.nat(18), (random, place) => {
        const receipt = makeReceipt(random).replaceAll('-', '');
        const [a, b] = [receipt.charAt(place), receipt.charAt(place + 1)];
        const wrong = receipt.slice(0, place) + b + a + receipt.slice(place + 2);
        return wrong === receipt || readReceipt(wrong).kind === 'mistyped';
      }),
    );
  });

  it('says whether something is missing or too much', () => {
    expect(readReceipt('').kind).toBe('too-short');
    expect(readReceipt('0000-0000-0000-0000-0000').kind).toBe('too-short');
    expect(readReceipt('0000-0000-0000-0000-0000-00').kind).toBe('too-long');
    expect(readReceipt('0000-0000-0000-0000-000?-0').kind).toBe('mistyped');
  });

  it('uses a hundred random bits', () => {
    const random = new Uint8Array(20);
    const all = new Set(
      Array.from({length: 100}, (_, bit) => {
        const one = new Uint8Array(random);
        one[Math.floor(bit / 5)] = 1 << (bit % 5);
        return makeReceipt(one);
      }),
    );
    expect(all.size).toBe(100);
  });

  it('is hashed as FIPS 180-4 has it', async () => {
    expect(await hashOf('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
