import {readFileSync} from 'node:fs';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {type Kind, kinds, longestChecked, possibleNames, recognise} from './recognise.shared.ts';

const corpus: {positives: {text: string; kind: Kind}[]; negatives: string[]} = parse(
  readFileSync(new URL('corpus.yaml', import.meta.url), 'utf8'),
);
const masks = ['99*999999/99', '99*999999'];
const kindsIn = (text: string) => recognise(text, masks).map(({kind}) => kind);

describe('the recognisers on a corpus that was written without sight of them', () => {
  it('is large enough to say something', () => {
    expect(corpus.positives.length).toBeGreaterThanOrEqual(60);
    expect(corpus.negatives.length).toBeGreaterThanOrEqual(120);
    for (const kind of Object.keys(kinds))
      expect(corpus.positives.filter((each) => each.kind === kind).length).toBeGreaterThan(7);
  });

  it('find at least 95 in 100 of what is personal, as what it is', () => {
    const missed = corpus.positives.filter(({text, kind}) => !kindsIn(text).includes(kind));
    expect(1 - missed.length / corpus.positives.length, JSON.stringify(missed)).toBeGreaterThanOrEqual(0.95);
  });

  it('stop at most 3 in 100 sentences of ordinary system talk', () => {
    const stopped = corpus.negatives.filter((text) => kindsIn(text).length > 0);
    expect(stopped.length / corpus.negatives.length, JSON.stringify(stopped)).toBeLessThanOrEqual(0.03);
  });
});

describe('recognise', () => {
  // Numbers that are published as examples: Ofcom's for drama, the NHS Data Dictionary's, HMRC's manual, DVLA's INF104.
  it.each([
    ['ring 07700 900123', 'telephone'],
    ['+44 (0)20 7946 0123', 'telephone'],
    ['NHS number 943 476 5919', 'nhs-number'],
    ['ab 12 34 56 c', 'ni-number'],
    ['AB51 ABC', 'vehicle'],
    ['his car is ab51abc', 'vehicle'],
    ['24*123456/26', 'reference'],
    ['text 07700/900123', 'telephone'],
    ['text 7700 900123', 'telephone'],
    ['ann[at]example.org', 'email'],
  ] as const)('finds in “%s” a %s', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  it.each([
    ['an NHS number with a wrong check digit', 'NHS number 943 476 5918'],
    ['ten digits that nobody calls an NHS number', 'row 943 476 5919'],
    ['a prefix that is never given out', 'NI QQ 12 34 56 C'],
    ['a law and a version', 'Section 115 of the Act of 1998, version 2.8, on 21 November 2026'],
    ['a reference in a pattern of somewhere else', '24/123456'],
    ['a date and a time', 'on 01-02-2026 10:30, 01.02.2026 10.30 or 01 02 2026 10 30'],
    ['an identifier', 'the field id 0123456789 is cut off'],
    ['a room and a word', 'WP10 THE MEETING, UP22 AND'],
    ['a day in a log', 'log number: 20260102'],
  ])('lets %s pass', (_what, text) => {
    expect(kindsIn(text)).toEqual([]);
  });

  it('says where it stands, and finds nothing twice', () => {
    const text = 'Write to ann@example.org or ring 0116 496 0123.';
    expect(recognise(text).map(({start, end}) => text.slice(start, end))).toEqual(['ann@example.org', '0116 496 0123']);
  });

  it.each([
    ['a zero-width space', '07700\u200b900123'],
    ['soft hyphens, as word processors paste them', '077\u00ad00 900\u00ad123'],
    ['a word joiner between all digits', [...'07700900123'].join('\u2060')],
    ['full-width digits', '０７７００ ９００１２３'],
    ['digits of another script', '٠٧٧٠٠ ٩٠٠١٢٣'],
    ['keycaps', [...'07700900123'].map((digit) => `${digit}\ufe0f\u20e3`).join('')],
    ['marks on its digits', [...'07700900123'].map((digit) => `${digit}\u0332`).join('')],
    ['blanks that are no spaces', '07700\u2800\u3164900123'],
    ['tags and variation selectors', '07700\u{e0020}\u{e0100}900123'],
    ['other dashes and spaces', '07700‒900\u2007123'],
  ])('finds a number with %s, and marks all of it where it stands', (_what, number) => {
    const text = `Zoë rang… ${number}, ½ past.`;
    const [found, ...more] = recognise(text);
    expect(more).toEqual([]);
    expect(found?.kind).toBe('telephone');
    expect(text.slice(found?.start, found?.end)).toBe(number);
  });

  it.each([
    ['ann\u200b@exam\u00adple.org', 'email'],
    ['ａｎｎ＠ｅｘａｍｐｌｅ．ｏｒｇ', 'email'],
    ['A\u200bB51\u200d ABC', 'vehicle'],
    ['N\u00adHS number 943\u200b476\u200b5919', 'nhs-number'],
    ['AB１２３４５６C', 'ni-number'],
    ['bo\u00adrn 01/02/１９９０', 'date-of-birth'],
    ['24*123\u2060456/26', 'reference'],
    ['14 Elm Ro\u00adad, LE\u200b3 9QP', 'address'],
  ] as const)('finds in “%s”, pasted as it is, a %s', (text, kind) => {
    expect(kindsIn(text)).toEqual([kind]);
  });

  it('takes a pattern of references as it is written: 9 a digit, A a letter, all else itself', () => {
    expect(recognise('see LE.12-345(x)', ['AA.99-999(A)']).map(({kind}) => kind)).toEqual(['reference']);
    expect(recognise('see LE.12–345(x)', ['AA.99–999(A)']).map(({kind}) => kind)).toEqual(['reference']);
    expect(recognise('see LEx12-345(x)', ['AA.99-999(A)'])).toEqual([]);
  });

  it('hints at names with a title, and at nothing else', () => {
    expect(possibleNames('Mr Example said that Main Street is missing in Casebook.')).toEqual(['Mr Example said'.slice(0, 10)]);
    expect(possibleNames('Ask Mr J Example.')).toEqual(['Mr J Example']);
    expect(possibleNames('Ask M\u200br Zo\u00ade\u0308.')).toEqual(['Mr Zoë']);
    expect(possibleNames('The Training Needs Analysis is open.')).toEqual([]);
  });
});

describe('a check of ever longer text', () => {
  const units = [
    '0',
    '0 ',
    'a',
    'a@',
    'a.',
    'A1 ',
    'AB12 ',
    'LE3 9QP ',
    '12 a ',
    '12 Elm Road ',
    'flat 1 ',
    '1/1/',
    'dob ',
    '1 1 1 ',
  ];
  const more = [
    'crime no a',
    'case ref 1-',
    '0(',
    '+44 ',
    '-',
    'AA',
    'nhs 123 ',
    'house, ',
    '1 jan ',
    ' ',
    '\n',
    'car A1 ',
    'Mr Ab ',
    '１',
    '1\u200b',
    '\u2474',
  ];

  // Doubling a text at most doubles the work, with room for noise; a pattern that backtracks would take four times or more.
  it.each([...units, ...more])('takes no more than its share of %j', (unit) => {
    const time = (length: number) => {
      const text = unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
      let best = Number.POSITIVE_INFINITY;
      for (let round = 0; round < 5; round += 1) {
        const began = performance.now();
        recognise(text, masks);
        possibleNames(text);
        best = Math.min(best, performance.now() - began);
      }
      return best;
    };
    time(longestChecked);
    // A busy machine may disturb one measurement; a pattern that backtracks is slow in all of them.
    const grows = (long: number, short: number) => [1, 2, 3, 4].every(() => time(long) >= Math.max(time(short), 1) * 3.5);
    expect(grows(longestChecked, longestChecked / 2)).toBe(false);
    // Beyond the cap nothing more is looked at.
    expect(grows(longestChecked * 20, longestChecked)).toBe(false);
  });
});
