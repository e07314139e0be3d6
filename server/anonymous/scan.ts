/** Looks for a secret in bytes: as it is, as hexadecimal, as base 64 and as its SHA-256. */
import {createHash} from 'node:crypto';

/** `offset` is a position in bytes, within the file or within the value of a column. */
export type Trace = {canary: string; as: string; where: string; offset: number};

type Encoding = {as: string; pattern: string; ignoreCase: boolean};

/** Bytes as a text of one character each, which `indexOf` searches fast. */
const textOf = (bytes: Buffer): string => bytes.toString('latin1');

/** The text of base 64 that shows `bytes` wherever they begin in a group of three, without the ends that depend on neighbours. */
function base64Of(bytes: Buffer): string[] {
  return [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes])
      .toString('base64')
      .replace(/=+$/, '');
    const from = Math.ceil((before * 8) / 6);
    const to = Math.floor(((before + bytes.length) * 8) / 6);
    return whole.slice(from, to);
  });
}

function encodingsOf(canary: string): Encoding[] {
  const bytes = Buffer.from(canary, 'utf8');
  const hash = createHash('sha256').update(bytes).digest();
  const forms = (as: string, of: Buffer): Encoding[] => [
    {as: `${as}hex`, pattern: of.toString('hex'), ignoreCase: true},
    ...base64Of(of).flatMap((text) => [
      {as: `${as}base64`, pattern: text, ignoreCase: false},
      {as: `${as}base64`, pattern: text.replaceAll('+', '-').replaceAll('/', '_'), ignoreCase: false},
    ]),
  ];
  return [
    {as: 'raw', pattern: textOf(bytes), ignoreCase: true},
    {as: 'raw, UTF-16', pattern: textOf(Buffer.from(canary, 'utf16le')), ignoreCase: false},
    ...forms('', bytes),
    {as: 'SHA-256', pattern: textOf(hash), ignoreCase: false},
    ...forms('SHA-256 as ', hash),
  ];
}

/** Every encoding of every canary, once a place. */
export function scan(where: string, bytes: Buffer, canaries: readonly string[]): Trace[] {
  const text = textOf(bytes);
  const small = text.toLowerCase();
  return canaries.flatMap((canary) => {
    const seen = new Set<string>();
    return encodingsOf(canary).flatMap(({as, pattern, ignoreCase}) => {
      const offset = ignoreCase ? small.indexOf(pattern.toLowerCase()) : text.indexOf(pattern);
      if (offset < 0 || seen.has(`${as} ${offset}`)) return [];
      seen.add(`${as} ${offset}`);
      return [{canary, as, where, offset}];
    });
  });
}
