/**
 * The receipt of an anonymous post: 100 random bits in Crockford's base 32, with his check symbol, in groups of four.
 * The browser makes it and shows it once; the service keeps a hash. Source: https://www.crockford.com/base32.html
 */
const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** A number modulo 37 needs five more. */
const checkSymbols = `${symbols}*~$=U`;
const length = 20;

/** The check symbol of a text of base-32 symbols: the number that it writes, modulo 37. */
export function checkSymbol(text: string): string {
  let rest = 0;
  for (const symbol of text) rest = (rest * 32 + symbols.indexOf(symbol)) % 37;
  return checkSymbols.charAt(rest);
}

/** `random`: twenty random bytes, of which five bits each are used. Written `7Q3M-…-K`. */
export function makeReceipt(random: Uint8Array): string {
  const text = Array.from(random.subarray(0, length), (byte) => symbols.charAt(byte & 31)).join('');
  return `${text.match(/.{4}/g)?.join('-')}-${checkSymbol(text)}`;
}

export type ReadReceipt = {kind: 'read'; text: string} | {kind: 'too-short' | 'too-long' | 'mistyped'};

/** What to do about one that cannot be read. */
export const slips = {
  'too-short': 'Something is missing: a receipt has five groups of four and one more at the end.',
  'too-long': 'That is too long: a receipt has five groups of four and one more at the end.',
  mistyped: 'There is a slip in it: the last symbol does not fit the rest. Compare it with your receipt, group by group.',
};

/**
 * What somebody typed as the twenty symbols that count. Case, spaces and hyphens do not matter, and an O is a zero, an I or L
 * a one, as Crockford has it; the check symbol tells a slip of the finger from a receipt that is not known.
 */
export function readReceipt(typed: string): ReadReceipt {
  const text = typed
    .toUpperCase()
    .replace(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replace(/[IL]/g, '1');
  if (text.length < length + 1) return {kind: 'too-short'};
  if (text.length > length + 1) return {kind: 'too-long'};
  const [body, check] = [text.slice(0, length), text.slice(length)];
  const known = [...body].every((symbol) => symbols.includes(symbol));
  return known && checkSymbol(body) === check ? {kind: 'read', text: body} : {kind: 'mistyped'};
}

/** SHA-256 of the twenty symbols, in hexadecimal: the same in the browser and in the service, and all that is ever stored. */
export async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
