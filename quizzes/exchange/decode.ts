/** The text in a file that a person made, whatever their program saved it as. */

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252';

/**
 * Reads UTF-16 by its mark, else UTF-8, else what Windows saves in Western Europe. The text has no byte order mark, and no sign that
 * stands for a byte nobody understood.
 *
 * Throws an Error that says how to save the file, where it is no text or of yet another kind.
 */
export function decodeText(bytes: Uint8Array): {text: string; encoding: Encoding} {
  for (const [encoding, mark] of marks) {
    if (!mark.every((byte, index) => bytes[index] === byte)) continue;
    const text = decoded(encoding, bytes.subarray(mark.length));
    if (text !== undefined) return {text: checked(text), encoding};
  }
  const text = decoded('utf-8', bytes);
  if (text !== undefined) return {text: checked(text), encoding: 'utf-8'};
  if (bytes.some((byte) => unassigned.has(byte))) throw new Error(`It is neither UTF-8 nor Windows-1252. ${cure}`);
  return {text: checked(new TextDecoder('windows-1252').decode(bytes)), encoding: 'windows-1252'};
}

/** What to tell whoever gave the file; empty where there was no doubt. */
export const encodingNote = (encoding: Encoding): string[] =>
  encoding === 'windows-1252'
    ? ['It is not saved as UTF-8, so it was read as Windows-1252. Look whether accents and quotation marks came out right.']
    : [];

const cure = 'Open it in the program that made it and save it as plain text in UTF-8.';

const marks: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** The bytes that mean nothing in Windows-1252. */
const unassigned = new Set([0x81, 0x8d, 0x8f, 0x90, 0x9d]);

function decoded(encoding: Encoding, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, {fatal: true, ignoreBOM: true}).decode(bytes);
  } catch {
    return undefined;
  }
}

/** A text has no zero bytes; documents of Word, pictures and UTF-16 without its mark have. */
function checked(text: string): string {
  if (text.includes('\0')) throw new Error(`It is not plain text. ${cure}`);
  return text;
}
