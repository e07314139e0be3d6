/**
 * Finds what looks like somebody's personal details in a text: the same in the browser, which warns, and in the service, which
 * holds. Every pattern is bounded, so that a longer text takes longer in proportion and no text takes seconds. Patterns look at the
 * text in plain letters, where nothing unseen parts a number and every script's digits are ours.
 */
import {plain, plainWithPlaces} from '../text/fold.shared.ts';
import {withoutUnseen} from '../text/seen.shared.ts';

export const kinds = {
  email: 'an e-mail address',
  telephone: 'a telephone number',
  'ni-number': 'a National Insurance number',
  'nhs-number': 'an NHS number',
  address: 'a postal address',
  'date-of-birth': 'a date of birth',
  vehicle: 'a vehicle registration',
  reference: 'a crime or case reference',
} as const;
export type Kind = keyof typeof kinds;

/** `start` and `end` are positions in the text, as `slice` takes them. */
export type Finding = {kind: Kind; start: number; end: number};

type Recogniser = {
  kind: Kind;
  pattern: RegExp;
  /** A closer look at what the pattern found. */
  check?: (found: string) => boolean;
  /** Words that must stand within so many characters before or after it. */
  near?: {words: RegExp; before: number; after: number};
};

/** Longer texts are refused for their length; nobody waits for what stands beyond. */
export const longestChecked = 6_000;

const gap = String.raw`[\s.\u00a0\u2009\u202f–‑-]{0,2}`;
const digits = (count: number) => Array.from({length: count}, () => String.raw`\d`).join(gap);
const months =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const date = String.raw`(?:\d{1,2}(?:st|nd|rd|th)?\s{0,2}(?:of\s)?(?:${months})[\s,.]{0,2}['’]?(?:\d{4}|\d{2})|(?:${months})\s{1,2}\d{1,2}(?:st|nd|rd|th)?,?\s{1,2}\d{4}|\d{1,2}\s?[/.–-]\s?\d{1,2}\s?[/.–-]\s?(?:\d{4}|\d{2})|\d{4}-\d{2}-\d{2}|\d{1,2}\s\d{1,2}\s\d{2,4})`;
const postcode = String.raw`(?:[A-Z]{1,2}\d[A-Z\d]?\s{0,2}\d[ABD-HJLNP-UW-Z]{2})\b`;
const street =
  'road|rd|street|st|ct|avenue|ave|lane|ln|close|drive|dr|way|court|crescent|cres|place|terrace|gardens|grove|walk|row|mews|square|hill|green|park|rise|view|gate|croft|yard|house|cottage|lodge|flats?|tower|buildings?';
const vehicleWords =
  /\b(?:reg(?:istration|istered)?|regs|vrm|vrn|vehicle|car|van|lorry|motor(?:bike|cycle)|moped|scooter|plates?|number ?plate|drives?|driving|driven|parked|taxi|quad|bike|truck|bmw|audi|ford|vauxhall|corsa|fiesta|focus|golf|astra|transit)\b/i;
const caseWord = `(?:crime|case|incident|occurrence|investigation|log|cad|niche|system|court|custody)`;

const recognisers: readonly Recogniser[] = [
  {
    kind: 'email',
    pattern: /[\p{L}\d._%+'’-]{1,64}\s?(?:@|\[at\]|\(at\))\s?[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){0,3}\.\p{L}{2,24}/gu,
  },
  {
    kind: 'telephone',
    pattern:
      /(?<![\d.,/_]|\d[ -]|\bid\s)(?!\d{1,2}[.\s-]\d{1,2}[.\s-](?:19|20)\d\d\b)(?:\(?(?:\+|00)\s?44\)?[\s.-]{0,2}(?:\(0\))?|\(?0|(?=7\d{3}[\s-]\d{6}\b))(?:[\s()./\u00a0\u2009\u202f–‑-]{0,3}\d){9,10}(?![\d/])/gu,
  },
  {
    kind: 'ni-number',
    // Without the prefixes that are never given out (HMRC, NIM39110).
    pattern: new RegExp(
      String.raw`(?<![\p{L}\d])(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z]${gap}[A-CEGHJ-NPR-TW-Z]${gap}${digits(6)}${gap}[A-D](?![\p{L}\d])`,
      'giu',
    ),
  },
  {
    kind: 'nhs-number',
    pattern: new RegExp(String.raw`(?<!\d)${digits(10)}(?!\d)`, 'gu'),
    check: isNhsNumber,
    near: {words: /\bn\.?\s?h\.?\s?s\b/i, before: 60, after: 40},
  },
  {
    kind: 'address',
    pattern: new RegExp(
      [
        // 14 Elm Road, Town, LE3 9QP
        String.raw`(?<![\d.§/-])\b(?:flat\s|no\.?\s|number\s|unit\s|apartment\s)?\d{1,4}(?:[-–]\d{1,4})?[a-z]?,?\s(?:[\p{L}'’.-]{1,20}\s){0,3}(?:${street})\b[^@]{0,60}?[\s,(]${postcode}`,
        // Rose Cottage, Elm Road, LE3 9QP
        String.raw`\b[\p{L}'’-]{2,20}\s(?:house|cottage|lodge|farm|villa|court)\b,?\s[^@]{0,60}?[\s,(]${postcode}`,
        // 14, LE3 9QP; number 14 LE3 9QP; Flat 3, LE3 9QP
        String.raw`(?<![\d.§/-])\b(?:flat|apartment|number|no\.?|house|plot|unit)\s?\d{1,4}[a-z]?\b[^@\d]{0,60}?${postcode}`,
        String.raw`(?<![\d.§/-])\b\d{1,4}[a-z]?\s?,?\s${postcode}`,
        // LE3 9QP, number 14; LE3 9QP, 14 Elm Road
        String.raw`\b${postcode}\s?,?\s?[(]?(?:at\s|house\s)?(?:flat|number|no\.?|house)\s{0,2}\d{1,4}\b`,
        String.raw`\b${postcode}\s?,?\s[(]?\d{1,4}[a-z]?\s(?:[\p{L}'’.-]{1,20}\s){0,3}(?:${street})\b`,
      ].join('|'),
      'giu',
    ),
  },
  {
    kind: 'date-of-birth',
    pattern: new RegExp(String.raw`(?<![\d/.-])${date}(?![\d/])`, 'giu'),
    near: {words: /\b(?:d\.?\s?o\.?\s?b|born|birth(?:day|date)?)\b/i, before: 40, after: 25},
  },
  // Three letters that are a word are one: UP22 AND, WP10 THE.
  {
    kind: 'vehicle',
    pattern:
      /(?<![\p{L}\d])[A-HJ-PR-Y]{2}\d{2}[\s-]?(?!AND|THE|FOR|ARE|HAS|WAS|CAN|BUT|NOT|ALL|WHO|HOW|OUR|OUT|NOW)[A-HJ-PR-Z]{3}(?![\p{L}\d])/gu,
  },
  {
    kind: 'vehicle',
    pattern:
      /(?<![\p{L}\d:])(?:[A-HJ-PR-Y]{2}\d{2}[\s-]?[A-HJ-PR-Z]{3}|(?!a[345]\b)[A-HJ-NPR-TV-Y]\d{1,3}[\s-]?[A-Z]{3}|[A-Z]{3}[\s-]?\d{1,3}[\s-]?[A-HJ-NPR-TV-Y])(?![\p{L}\d])/giu,
    near: {words: vehicleWords, before: 50, after: 50},
  },
  {
    kind: 'reference',
    // As control rooms write them: incident no. 345 of 12 March
    pattern: new RegExp(
      String.raw`\b${caseWord}\s{1,2}(?:(?:ref(?:erence)?|no|num(?:ber)?)[\s.:]{1,3})?\d{1,5}\s(?:of|on|from)\s(?:the\s)?\d{1,2}(?:st|nd|rd|th)?[\s/](?:${months}|\d{1,2}\b)`,
      'giu',
    ),
  },
  {
    kind: 'reference',
    pattern: new RegExp(
      String.raw`\b${caseWord}\s{1,2}(?:(?:ref(?:erence)?|no|nr|num(?:ber)?|id)\b[\s.:#]{0,3}(?:(?:is|was|no|number|num)\b[\s.:#]{0,3})?|#\s?)(?!(?:19|20)\d\d(?:0\d|1[0-2])[0-3]\d\b)(?=(?:[a-z/*-]{0,8}\d){4})[a-z\d][a-z\d/*-]{3,24}`,
      'giu',
    ),
  },
];

/** Modulo 11 with weights from ten to two, as the NHS Data Dictionary defines the check digit of an NHS number. */
function isNhsNumber(found: string): boolean {
  const all = [...found.replace(/\D/g, '')].map(Number);
  const sum = all.slice(0, 9).reduce((total, digit, place) => total + digit * (10 - place), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === all[9];
}

/**
 * How this partnership writes a reference, as a pattern: `9` stands for a digit, `A` for a letter, everything else for itself.
 * `99*999999/99` finds 24*123456/26.
 */
function maskPattern(mask: string): RegExp {
  const body = [...plain(mask)]
    .map((each) =>
      each === '9' ? String.raw`\d` : each === 'A' ? '[A-Z]' : each.replace(/[.*+?^${}()|[\]\\/]/, String.raw`\$&`),
    )
    .join('');
  return new RegExp(String.raw`(?<![\p{L}\d])${body}(?![\p{L}\d])`, 'giu');
}

/** Everything found, in the order of the text, nothing twice. `masks`: the partnership's own patterns of references. */
export function recognise(text: string, masks: readonly string[] = []): Finding[] {
  const {plain: checked, places} = plainWithPlaces(text.slice(0, longestChecked));
  const all = [...recognisers, ...masks.map((mask): Recogniser => ({kind: 'reference', pattern: maskPattern(mask)}))];
  const found = all.flatMap(({kind, pattern, check, near}) =>
    [...checked.matchAll(pattern)].flatMap(({0: words, index}): Finding[] => {
      const end = index + words.length;
      if (check !== undefined && !check(words)) return [];
      if (near !== undefined && !stands(near, checked, index, end)) return [];
      return [{kind, start: places[index] ?? 0, end: endOf(places, end)}];
    }),
  );
  const sorted = found.sort((a, b) => a.start - b.start || b.end - a.end);
  return sorted.filter((finding, number) => sorted.slice(0, number).every(({end}) => end <= finding.start));
}

/** Where what ends at a place ended as it was typed, with the marks on its last letter; one that became several ends as a whole. */
function endOf(places: readonly number[], end: number): number {
  let after = end;
  while (after < places.length - 1 && places[after] === places[end - 1]) after += 1;
  return places[after] ?? 0;
}

function stands({words, before, after}: NonNullable<Recogniser['near']>, text: string, start: number, end: number): boolean {
  return words.test(text.slice(Math.max(0, start - before), start)) || words.test(text.slice(end, end + after));
}

/** Words that may be a person's name: a hint for whoever writes, and never a reason to hold. */
export function possibleNames(text: string): string[] {
  const titled = /\b(?:Mr|Mrs|Ms|Miss|Dr|PC|PCSO|PS|Sgt|DC|Cllr)\.?\s(?:\p{Lu}\.?\s)?(?:\p{Lu}[\p{Ll}'’-]{1,20}\s?){1,2}/gu;
  return [
    ...new Set([...withoutUnseen(text.slice(0, longestChecked)).normalize('NFC').matchAll(titled)].map(([name]) => name.trim())),
  ];
}
