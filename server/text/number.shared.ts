/** A number as people type it, with the unit that the question asks for. The page and the service read it alike. */
import {plain} from './fold.shared.ts';

/** Said where what was typed is none. */
export const writeDigits = 'Write digits only, such as 12 or 2.5.';

/** Ways to write one unit. */
const families: readonly (readonly string[])[] = [
  ['%', 'percent', 'per cent'],
  ['£', 'pounds', 'pounds sterling', 'GBP'],
  ['$', 'dollars', 'USD'],
  ['€', 'euros', 'EUR'],
  ['¥', 'yen', 'JPY'],
  ['°', 'degrees'],
  ['°C', 'degrees Celsius', 'Celsius'],
  ['°F', 'degrees Fahrenheit', 'Fahrenheit'],
];
const singular: Readonly<Record<string, string>> = {
  people: 'person',
  children: 'child',
  men: 'man',
  women: 'woman',
  feet: 'foot',
  celsius: 'celsius',
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
  const names = namesOf(inPlain(unit ?? ''));
  const [, outer = '', signed = ''] =
    /^([-+]?)\s*(.*)$/su.exec(
      inPlain(typed)
        .trim()
        .replace(/\s+\.?$/, ''),
    ) ?? [];
  const sign = names.before.find((each) => signed.toLowerCase().startsWith(each)) ?? '';
  const inner = outer === '' && sign !== '' ? /^\s*([-+])/.exec(signed.slice(sign.length)) : null;
  const text = signed.slice(sign.length + (inner?.[0].length ?? 0)).trim();
  const value = beforeUnit(text, names);
  return value !== undefined && (outer || inner?.[1]) === '-' ? -value : value;
}

/** In plain letters and digits, but for a raised digit or a fraction, which would become a digit in the row. */
const inPlain = (text: string): string =>
  text
    .replace(/[·٫]/gu, '.')
    .replaceAll('٬', ',')
    .replaceAll('٪', '%')
    .replace(/[º˚]/gu, '°')
    .replace(/\P{No}+/gu, plain);

/** The number that stands first, where the rest is nothing or the unit. Two digits in a row are never parted. */
function beforeUnit(text: string, names: Names): number | undefined {
  const most = /^[\d.,' ]*/.exec(text)?.[0].length ?? 0;
  for (let at = most; at > 0; at -= 1) {
    const [number, rest] = [text.slice(0, at), text.slice(at)];
    if (/\d$/.test(number) && /^\d/.test(rest)) continue;
    const value = inDigits(number.trim());
    if (value !== undefined && (rest.trim() === '' || isCalled(rest, names))) return value;
  }
  return undefined;
}

function inDigits(digits: string): number | undefined {
  const way = ways.find(({looks}) => looks.test(digits));
  return way && Number(digits.replace(way.parts, '').replace(',', '.'));
}

/** What a unit may be called: `whole` with its signs; `words` alone, of which the last ones do; `before` the number. */
type Names = {whole: ReadonlySet<string>; words: string; before: readonly string[]};

function namesOf(unit: string): Names {
  const own = ` ${inSingular(unit)} `;
  const whole = new Set([own.trim()]);
  const before = [unit];
  let words = own;
  for (const family of families) {
    const said = family.find((each) => own.includes(` ${inSingular(each)} `));
    if (said === undefined) continue;
    for (const each of family.map(inSingular)) {
      whole.add(each).add(own.replace(` ${inSingular(said)} `, ` ${each} `).trim());
      words = words.replace(` ${each} `, ' ');
    }
    before.push(...family);
  }
  const sign = /\p{Sc}/u.exec(unit)?.[0];
  return {
    whole,
    words,
    before: [...before, ...(sign ? [sign] : [])]
      .filter((each) => each !== '' && (/\p{Sc}/u.test(each) || !/[\p{L}\p{N}]/u.test(each)))
      .map((each) => each.toLowerCase()),
  };
}

function isCalled(name: string, {whole, words}: Names): boolean {
  const called = inSingular(name);
  return whole.has(called) || (/^\s*\p{L}/u.test(name) && words.endsWith(` ${called} `));
}

/** Words in one, digits and signs, each between spaces; what stands between words says nothing. */
const inSingular = (name: string): string =>
  (
    plain(name)
      .toLowerCase()
      .replace(/(?<=\p{L})['`]/gu, '')
      .replace(/(?<=[\p{L}\p{N}])-(?=\p{L})|(?<=\S\s*)\./gu, ' ')
      .match(/\p{L}+|\p{N}+|[^\s\p{L}\p{N}]/gu) ?? []
  )
    .map((word) => singular[word] ?? word.replace(/ies$/, 'y').replace(/(?<=[sxz]|ch|sh)es$|(?<=[^s])s$/, ''))
    .join(' ');
