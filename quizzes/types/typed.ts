/** `numeric` and `short`: an answer that is typed. */
import * as z from 'zod';
import {fold} from '../../server/text/fold.shared.ts';
import {readNumber} from '../../server/text/number.shared.ts';
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

/** Signs alone would be the same as nothing. */
const Wording = NonEmpty.refine((text) => plainText(text) !== '', 'Write at least one letter or digit: signs are not compared.');

export const Short = z.strictObject({
  ...common,
  type: z.literal('short'),
  /** Every wording that counts; capitals, accents, apostrophes, spaces and hyphens do not matter. */
  accept: z.array(Wording).min(1, 'Give at least one answer that counts.'),
  why: Why,
  mistakes: z.array(z.strictObject({text: Wording, ...mistake})).default([]),
});

/** What two typed texts have to share to be the same answer: their letters and digits, words kept apart. */
export const plainText = (typed: string): string =>
  fold(typed)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The same without the spaces, hyphens and dots that people write or leave out. Between digits a sign means something: 2-3 is not 23. */
const closeText = (typed: string): string =>
  plainText(
    fold(typed)
      .replace(/(?<!\p{N}\s*)[^\p{L}\p{N}\s]|[^\p{L}\p{N}\s](?!\s*\p{N})/gu, '')
      .replace(/\s+/gu, ''),
  );

const isSame = (one: string, other: string): boolean =>
  plainText(one) === plainText(other) || closeText(one) === closeText(other);

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
  score({answer, tolerance, unit}, [typed = '']) {
    const number = readNumber(typed, unit);
    return number !== undefined && Math.abs(number - answer) <= tolerance + 1e-9 ? 1 : 0;
  },
  explainGiven(frozen, given, reveal) {
    const [typed = ''] = given;
    const known = frozen.mistakes.find(({value}) => value === readNumber(typed, frozen.unit))?.why;
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
  score: ({accept}, [typed = '']) => (accept.some((each) => isSame(each, typed)) ? 1 : 0),
  explainGiven(frozen, given, reveal) {
    const [typed = ''] = given;
    const known = frozen.mistakes.find(({text}) => isSame(text, typed))?.why;
    return typedPart(typed, known, this.score(frozen, given) === 1 || reveal ? frozen.why : null);
  },
  explainKey: ({accept, why}) => [{text: accept[0] ?? '', why}],
  toCheck: ({accept, why, mistakes}) => [
    {text: accept.join(', or: '), correct: true, why},
    ...mistakes.map((each) => ({text: each.text, correct: false, why: each.why})),
  ],
} satisfies Kind<z.output<typeof Short>, FrozenShort, object>;
