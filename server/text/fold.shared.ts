/**
 * What two texts share that say the same, whoever typed them and wherever they were pasted from: one folding for the search, for
 * typed answers and for what looks personal.
 */
import {isUnseen} from './seen.shared.ts';

/** Letters with a stroke or of two letters, which Unicode does not take apart. */
const strokes = new Map(
  Object.entries({
    ß: 'ss',
    ẞ: 'SS',
    æ: 'ae',
    Æ: 'AE',
    œ: 'oe',
    Œ: 'OE',
    ø: 'o',
    Ø: 'O',
    ł: 'l',
    Ł: 'L',
    đ: 'd',
    Đ: 'D',
    ð: 'd',
    Ð: 'D',
    þ: 'th',
    Þ: 'Th',
    ħ: 'h',
    Ħ: 'H',
    ı: 'i',
  }),
);
const apostrophe = /[‘’‛ʹʼʽˈ′‵´＇｀]/u;
/** Signs that would become letters. */
const trade = /[™℠]/u;
/** A single character that stands for a whole line does not count as one. */
const mostOfOne = 4;
const remembered = new Map<string, string>();
const mostRemembered = 5_000;

/** Of one character: plain Latin letters, digits from 0 to 9, one kind of space, dash and apostrophe; nothing for a mark or what is not seen. */
function plainOf(character: string): string {
  const known = remembered.get(character);
  if (known !== undefined) return known;
  const plain = made(character);
  if (remembered.size >= mostRemembered) remembered.clear();
  remembered.set(character, plain);
  return plain;
}

function made(character: string): string {
  if (isUnseen(character)) return '';
  if (apostrophe.test(character)) return "'";
  if (trade.test(character)) return ' ';
  const apart = character.normalize('NFKD').replace(/[\p{M}\p{Cf}]/gu, '');
  if (apart.length > mostOfOne) return character;
  return apart.replace(/[^\p{ASCII}]/gu, (each) => {
    if (/\p{Nd}/u.test(each)) return digitOf(each);
    if (/\p{Dash}/u.test(each)) return '-';
    if (/\p{Z}/u.test(each)) return /\p{Zs}/u.test(each) ? ' ' : '\n';
    return strokes.get(each) ?? each;
  });
}

/** Every script has its digits in a row, from 0 to 9, and some stand one row behind another. */
function digitOf(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let first = point;
  while (/\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String((point - first) % 10);
}

/** A text in plain letters, capitals kept. */
export const plain = (text: string): string => text.replace(/[^\p{ASCII}]/gu, plainOf);

/** The same, and where in the text each of its characters stood; one more for the end. */
export function plainWithPlaces(text: string): {plain: string; places: readonly number[]} {
  const places: number[] = [];
  let made = '';
  let at = 0;
  for (const character of text) {
    const part = character < '\u0080' ? character : plainOf(character);
    for (let each = 0; each < part.length; each += 1) places.push(at);
    made += part;
    at += character.length;
  }
  places.push(text.length);
  return {plain: made, places};
}

/** Between the letters of C.B.O., and not at the end of a sentence. */
const dotBetweenLetters = /(?<=(?<![\p{L}\p{N}])\p{L})\.(?=\p{L}(?![\p{L}\p{N}]))/gu;

/** In small letters, without apostrophes, and without the dots within an abbreviation. */
export const fold = (text: string): string =>
  plain(text)
    .toLowerCase()
    // A sigma is another one at the end of a word.
    .replaceAll('ς', 'σ')
    .replace(/['`]/g, '')
    .replace(dotBetweenLetters, '');
