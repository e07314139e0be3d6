/** Text as people write and paste it: what is folded, what is seen, and that places lead back to what was typed. */
import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import * as z from 'zod';
import {addressIn} from './address.shared.ts';
import {fold, plain, plainWithPlaces} from './fold.shared.ts';
import {canBeSeen, lengthSeen, withoutUnseen} from './seen.shared.ts';

/** Every code point that Unicode gives this property. */
const allOf = (property: RegExp) =>
  Array.from({length: 0x110000}, (_, point) => point)
    .filter((point) => point < 0xd800 || point > 0xdfff)
    .map((point) => String.fromCodePoint(point))
    .filter((character) => property.test(character));

describe('fold', () => {
  it.each([
    ['Café', 'cafe'],
    ['Cafe\u0301', 'cafe'],
    ['pass\u00adword', 'password'],
    ['pass\u200bword', 'password'],
    ['ﬁle', 'file'],
    ['ＡＳＢ', 'asb'],
    ['Łódź, Straße, Ærø', 'lodz, strasse, aero'],
    ['C.B.O. and A.S.B', 'cbo. and asb'],
    ['the C.B.O.s, the C.B.O.', 'the cbos, the cbo.'],
    ['It ends. A sentence', 'it ends. a sentence'],
    ['version 2.8.1', 'version 2.8.1'],
    ['e.g.the', 'eg.the'],
    ['don’t, don´t, don`t, donʼt', 'dont, dont, dont, dont'],
    ['١٢٣ १२३ ๑๒๓ 𝟙𝟚𝟛', '123 123 123 123'],
    ['a\u00a0b\u2003c', 'a b c'],
    ['a–b−c‑d', 'a-b-c-d'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['İstanbul ısı', 'istanbul isi'],
  ])('makes of “%s” “%s”', (typed, folded) => {
    expect(fold(typed)).toBe(folded);
  });

  it('knows the digits of every script', () => {
    const digits = allOf(/\p{Nd}/u);
    expect(digits.length).toBeGreaterThan(600);
    expect(digits.map(plain).join('')).toMatch(/^(0123456789)+$/);
  });

  it('drops every mark, format character and blank that nobody sees', () => {
    expect(allOf(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}]/u).filter((each) => plain(`a${each}b`) !== 'ab')).toEqual([]);
  });
});

describe('plainWithPlaces', () => {
  it('is what plain makes, and each character leads to where it was typed', () => {
    fc.assert(
      fc.property(fc.string({unit: 'binary'}), (text) => {
        const {plain: made, places} = plainWithPlaces(text);
        expect(made).toBe(plain(text));
        expect(places).toHaveLength(made.length + 1);
        expect(places.at(-1)).toBe(text.length);
        for (let at = 1; at < places.length; at += 1) expect(places[at]).toBeGreaterThanOrEqual(places[at - 1] ?? 0);
      }),
    );
    expect(plainWithPlaces('é\u200b…1').places).toEqual([0, 2, 2, 2, 3, 4]);
  });
});

describe('what is seen', () => {
  it('is nothing of marks, format characters and blanks, alone or together', () => {
    const nothing = allOf(/[\p{M}\p{Cf}\p{Default_Ignorable_Code_Point}\p{Z}\p{Cc}\u2800]/u);
    expect(nothing.filter((each) => canBeSeen(each.repeat(20)))).toEqual([]);
    expect(canBeSeen('\u3164\u115f\u1160\uffa0\u2800\u200e\u0301\u00a0')).toBe(false);
  });

  it.each([
    ['a', 1],
    ['  a \u00a0 b ', 3],
    [`a${'\u0301'.repeat(9)}`, 1],
    ['\u3164'.repeat(10), 0],
    ['👩‍👩‍👧 ', 3],
    ['हिन्दी', 3],
    ['?', 1],
  ])('of “%s” is %d characters', (text, count) => {
    expect(lengthSeen(text)).toBe(count);
  });

  it('is kept as it was typed, with what joins letters and pictures', () => {
    for (const text of ['👩‍👩‍👧', 'می‌خواهم', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '☎️', 'é', 'مرحبا']) expect(withoutUnseen(text)).toBe(text);
    expect(withoutUnseen('\u2800pass\u00adwo\u200brd\ufeff\u3164')).toBe('password');
  });
});

describe('an address', () => {
  it.each([
    ' Zoe@Example.ORG ',
    '\u00a0zoe@example.org\u00a0',
    '\u200bzoe@exam\u00adple.org\ufeff',
    'Zoe Sample <zoe@example.org>',
    '"Sample, Zoe (Town)" <ZOE@example.org>;',
    '<zoe@example.org>',
    'zoe@example.org;',
    'zoe@example.org.',
    'zoe@example.org, ',
    "'zoe@example.org'",
    '“zoe@example.org”',
    '(zoe@example.org)',
    'mailto:zoe@example.org',
    'MAILTO:zoe@example.org?subject=Hello',
    'Zoe <mailto:zoe@example.org>',
    '‘zoe@example.org’',
    '‹zoe@example.org›',
    '« zoe@example.org »',
    '»zoe@example.org«',
    '„zoe@example.org“',
    '"zoe@example.org"',
    '`zoe@example.org`',
    'zoe@example.org (Zoe)',
    'zoe@example.org (Zoe).',
    '(Zoe) zoe@example.org',
    'Zoe <zoe@example.org> (Town)',
    'mailto:%7Aoe@example.org?cc=ann@example.org',
    'ｚｏｅ＠ｅｘａｍｐｌｅ．ｏｒｇ',
    'zoe@example.org\n',
  ])('is what stands in “%s”', (typed) => {
    expect(addressIn(typed)).toBe('zoe@example.org');
  });

  it('in a link is written with percent signs', () => {
    expect(addressIn('mailto:jo%2Btag@example.org?subject=A%20b')).toBe('jo+tag@example.org');
    expect(addressIn('jo%2Btag@example.org')).toBe('jo%2btag@example.org');
  });

  it.each([
    'jo?zoe@example.org',
    'mailto:jo?zoe@example.org',
    'mailto:jo%3Fzoe@example.org',
    'mailto:%zoe@example.org',
    'zoe@example.org?ann@example.org',
    'jo(a@b.org)zoe@example.org',
    'zoë@example.org',
    'zоe@example.org',
    'zoe@example.org; ann@example.org',
    'zoe example.org',
    'Zoe <zoe>',
    '',
  ])('is none in “%s”, and becomes nobody else’s', (typed) => {
    expect(z.email().safeParse(addressIn(typed)).success).toBe(false);
  });
});
