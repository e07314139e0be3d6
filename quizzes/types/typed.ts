/** `numeric` and `short`: an answer that is typed. */
import * as z from 'zod';
import {common, type Given, type Kind, mistake, NonEmpty, type Part, Why} from './common.ts';

export const Numeric = z.strictObject({
  ...common,
  type: z.literal('numeric'),
  answer: z.number(),
  /** How far off still counts as right. */
  tolerance: z.number().min(0).default(0),
  unit: NonEmpty.optional(),
  why: Why,
  mistakes: z.array(z.strictObject({value: z.number(), ...mistake})).default([]),
});

export const Short = z.strictObject({
  ...common,
  type: z.literal('short'),
  /** Every wording that counts; case, accents, spaces and hyphens do not matter. */
  accept: z.array(NonEmpty).min(1, 'Give at least one answer that counts.'),
  why: Why,
  mistakes: z.array(z.strictObject({text: NonEmpty, ...mistake})).default([]),
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

/** What was typed, with what is known of that mistake, or else of the key where it may be told. */
const typedPart = (typed: string, known: string | undefined, why: string | null): Part[] =>
  typed.trim() === '' ? [] : [{text: typed, why: known ?? why}];

const oneTyped = {fits: (_frozen: unknown, given: Given) => given.length <= 1, parts: () => 1};

type FrozenNumeric = {
  answer: number;
  tolerance: number;
  unit?: string | undefined;
  why: string;
  mistakes: {value: number; why: string}[];
};

const withUnit = ({answer, unit}: {answer: number; unit?: string | undefined}) => [answer, unit].filter(Boolean).join(' ');

export const numeric = {
  schema: Numeric,
  ...oneTyped,
  freeze: ({answer, tolerance, unit, why, mistakes}) => ({answer, tolerance, unit, why, mistakes}),
  serve: ({unit}) => ({unit: unit ?? null}),
  score({answer, tolerance}, [typed = '']) {
    const number = readNumber(typed);
    return number !== undefined && Math.abs(number - answer) <= tolerance + 1e-9 ? 1 : 0;
  },
  explainGiven(frozen, given, reveal) {
    const [typed = ''] = given;
    const known = frozen.mistakes.find(({value}) => value === readNumber(typed))?.why;
    return typedPart(typed, known, this.score(frozen, given) === 1 || reveal ? frozen.why : null);
  },
  explainKey: (frozen) => [{text: withUnit(frozen), why: frozen.why}],
  toCheck: (question) => [
    {text: withUnit(question), correct: true, why: question.why},
    ...question.mistakes.map(({value, why}) => ({text: String(value), correct: false, why})),
  ],
} satisfies Kind<z.output<typeof Numeric>, FrozenNumeric, {unit: string | null}>;

type FrozenShort = {accept: string[]; why: string; mistakes: {text: string; why: string}[]};

export const short = {
  schema: Short,
  ...oneTyped,
  freeze: ({accept, why, mistakes}) => ({accept, why, mistakes}),
  serve: () => ({}),
  score: ({accept}, [typed = '']) => (accept.some((each) => plainText(each) === plainText(typed)) ? 1 : 0),
  explainGiven(frozen, given, reveal) {
    const [typed = ''] = given;
    const known = frozen.mistakes.find(({text}) => plainText(text) === plainText(typed))?.why;
    return typedPart(typed, known, this.score(frozen, given) === 1 || reveal ? frozen.why : null);
  },
  explainKey: ({accept, why}) => [{text: accept[0] ?? '', why}],
  toCheck: ({accept, why, mistakes}) => [
    {text: accept.join(', or: '), correct: true, why},
    ...mistakes.map((each) => ({text: each.text, correct: false, why: each.why})),
  ],
} satisfies Kind<z.output<typeof Short>, FrozenShort, object>;
