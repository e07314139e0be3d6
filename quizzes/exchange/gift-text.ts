/** The texts and numbers of GIFT, as they are written here. */
import type {GIFTQuestion, TextFormat} from 'gift-pegjs';
import {parse as parseHtml} from 'node-html-parser';
import type {LossKind} from './losses.ts';

type Lose = (kind: LossKind) => void;

/** The tags that people format text with: what else stands in angle brackets is text. */
const tags = 'a|b|br|code|div|em|h[1-6]|i|img|li|ol|p|pre|span|strong|sub|sup|table|tbody|td|th|thead|tr|u|ul';
const htmlTag = new RegExp(`<\\/?(?:${tags})\\b[^>]*>`, 'i');
const noTag = new RegExp(`<(?!\\/?(?:${tags})\\b)`, 'gi');
/** Where one line ends and another begins. */
const breaks = /<\/?(?:br|p|div|li|h[1-6]|tr)\b[^>]*>/gi;

export function plainText(format: TextFormat | null | undefined, lose: Lose): string {
  const text = format?.text ?? '';
  if (format?.format === 'markdown' && /[*_`[\]]/.test(text)) lose('formatting');
  if (format?.format === 'plain') return text.trim();
  const isHtml = htmlTag.test(text);
  if (isHtml) lose('formatting');
  if (!isHtml && !/&(?:[a-z]+|#\d+);/i.test(text)) return text.trim();
  const withBreaks = text.replace(noTag, '&lt;').replace(breaks, '\n');
  return parseHtml(withBreaks)
    .text.replace(/\s*\n\s*/g, '\n')
    .trim();
}

/** What the parser leaves coded in the answers of a matching question. */
export const decoded = (text: string): string =>
  text.replace(/&&(\d{3});?/g, (_all, code) => String.fromCharCode(Number(code))).trim();

export function numericOf(
  {stem, choices}: Extract<GIFTQuestion, {type: 'Numerical'}>,
  plain: (format: TextFormat | null | undefined) => string,
  lose: Lose,
): Record<string, unknown> & {type: string} {
  const all = Array.isArray(choices) ? choices : [{isCorrect: true, weight: null, text: choices, feedback: null}];
  const whole = all.filter(({weight}) => weight === null || weight === 100);
  const none = all.filter(({weight}) => weight === 0);
  if (whole.length > 1) lose('other-answers');
  if (whole.length + none.length < all.length) lose('part-marks');
  const [first] = whole;
  const {value, tolerance} = rangeOf(first?.text ?? {});
  return {
    type: 'numeric',
    stem: plain(stem),
    answer: value,
    ...(tolerance > 0 && {tolerance}),
    why: plain(first?.feedback),
    ...someOf(
      'mistakes',
      none.map(({text, feedback}) => ({value: rangeOf(text).value, why: plain(feedback)})),
    ),
  };
}

/** The middle and half the width of what counts as right. */
function rangeOf({
  number,
  range = 0,
  numberLow,
  numberHigh,
}: {
  number?: number;
  range?: number;
  numberLow?: number;
  numberHigh?: number;
}) {
  if (numberLow === undefined || numberHigh === undefined) return {value: number ?? 0, tolerance: range};
  return {value: (numberLow + numberHigh) / 2, tolerance: (numberHigh - numberLow) / 2};
}

export const someOf = <T>(name: string, list: readonly T[]) => (list.length === 0 ? {} : {[name]: list});
