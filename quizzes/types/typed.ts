/** `numeric` and `short`: an answer that is typed. */
import * as z from 'zod';
import {common, type Given, mistake, Why, Words} from './common.ts';

export const Numeric = z.strictObject({
  ...common,
  type: z.literal('numeric'),
  answer: z.number(),
  /** How far off still counts as right. */
  tolerance: z.number().min(0).default(0),
  unit: Words.optional(),
  why: Why,
  mistakes: z.array(z.strictObject({value: z.number(), ...mistake})).default([]),
});

export const Short = z.strictObject({
  ...common,
  type: z.literal('short'),
  /** Every wording that counts; case, accents, spaces and hyphens do not matter. */
  accept: z.array(Words).min(1, 'Give at least one answer that counts.'),
  why: Why,
  mistakes: z.array(z.strictObject({text: Words, ...mistake})).default([]),
});

/** A number as people type it: digits of any script, a decimal comma or point, spaces or commas between thousands. */
export function readNumber(typed: string): number | undefined {
  const plain = toAsciiDigits(typed)
    .replace(/[\s\u00a0\u202f']/g, '')
    .replace(/[−–]/g, '-')
    .replaceAll('٫', '.');
  const grouped = plain.replace(
    /^(-?\d{1,3})((?:,\d{3})+)(\.\d+)?$/,
    (_all, first, rest, end = '') => first + rest.replaceAll(',', '') + end,
  );
  const text = grouped.replace(/^(-?\d+),(\d+)$/, '$1.$2');
  return /^[+-]?\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}

/** Digits of other scripts as 0 to 9: each script has its ten in a row, from a code point that ends in 0 or in 6. */
function toAsciiDigits(text: string): string {
  return text.normalize('NFKC').replace(/\p{Nd}/gu, (digit) => {
    const point = digit.codePointAt(0) ?? 0;
    const last = point & 0xf;
    return String(/\p{Nd}/u.test(String.fromCodePoint(point - last)) ? last : last - 6);
  });
}

/** What two typed texts have to share to be the same answer. */
export function plainText(typed: string): string {
  return toAsciiDigits(typed)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

export function scoreNumeric({answer, tolerance}: {answer: number; tolerance: number}, [typed = '']: Given): number {
  const number = readNumber(typed);
  return number !== undefined && Math.abs(number - answer) <= tolerance + 1e-9 ? 1 : 0;
}

export function scoreShort({accept}: {accept: readonly string[]}, [typed = '']: Given): number {
  return accept.some((each) => plainText(each) === plainText(typed)) ? 1 : 0;
}
