/** A number as people type it, with the unit that the question asks for. The page and the service read it alike. */
import {fold, plain} from './fold.shared.ts';

/** Said where what was typed is none. */
export const writeDigits = 'Write digits only, such as 12 or 2.5.';

/** Units that are signs, with what they are called. */
const signs: Readonly<Record<string, readonly string[]>> = {
  '%': ['percent', 'per cent'],
  '£': ['pounds', 'GBP'],
  $: ['dollars', 'USD'],
  '€': ['euros', 'EUR'],
};
const singular: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  feet: 'foot',
};

/** Thousands as they are parted here, in India, with spaces, and on the continent; then digits alone. */
const ways: readonly {looks: RegExp; parts: RegExp}[] = [
  {looks: /^[1-9]\d{0,2}(?:,\d{3})+(?:\.\d*)?$/, parts: /,/g},
  {looks: /^[1-9]\d?(?:,\d{2})+,\d{3}(?:\.\d*)?$/, parts: /,/g},
  {looks: /^[1-9]\d{0,2}(?:[ ']\d{3})+(?:[.,]\d*)?$/, parts: /[ ']/g},
  {looks: /^[1-9]\d{0,2}(?:(?:\.\d{3})+,\d*|(?:\.\d{3}){2,})$/, parts: /\./g},
  {looks: /^(?:\d+[.,]?\d*|[.,]\d+)$/, parts: /(?!)/g},
];

/** Undefined where it is no number, or one of something else than was asked for. */
export function readNumber(typed: string, unit: string | null | undefined = null): number | undefined {
  // A raised digit or a fraction would become a digit in the row.
  if (/\p{No}/u.test(typed)) return undefined;
  const text = plain(typed.replace(/[·٫]/gu, '.').replaceAll('٬', ',')).trim();
  const sign = Object.keys(signs).find((each) => unit?.includes(each)) ?? '';
  const [, number = '', name = ''] = /^([^\p{L}]*)(.*)$/su.exec(text.replace(sign, ' ').replace(/\s+\.?$/, '')) ?? [];
  if (name !== '' && !(unit && isCalled(name, [unit, ...(signs[sign] ?? [])]))) return undefined;
  const [, minus, digits = ''] = /^(?:(-)|\+)?\s*(.*)$/su.exec(number.trim()) ?? [];
  const way = ways.find(({looks}) => looks.test(digits));
  if (way === undefined) return undefined;
  const value = Number(digits.replace(way.parts, '').replace(',', '.'));
  return minus === undefined ? value : -value;
}

/** Whether it is one of these names, or the last word of one, in one or many. */
const isCalled = (name: string, names: readonly string[]): boolean =>
  names.map(inSingular).some((each) => ` ${each}`.endsWith(` ${inSingular(name)}`));

const inSingular = (name: string): string =>
  (fold(name).match(/[\p{L}\p{N}]+/gu) ?? [])
    .map((word) => singular[word] ?? word.replace(/ies$/, 'y').replace(/(?<=[sxz]|ch|sh)es$|(?<=[^s])s$/, ''))
    .join(' ');
