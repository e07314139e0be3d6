/** Which file may be sent, and whether a piece of it can be right. */
import {Refusal} from '../refusal.ts';
import {sizeText} from './kinds.shared.ts';
import {pieceBytes, piecesIn} from './pieces.shared.ts';

/** In bytes. */
export type FileLimits = {largest: number; store: number};

/** Uploads of one person that may be on their way at once: an import sends many files. */
const mostUploads = 200;

export function checkNewUpload(
  {size}: {size: number},
  {largest, store}: FileLimits,
  held: {bytes: number; uploads: number},
): void {
  if (size > largest)
    throw new Refusal(
      'invalid',
      `This file has ${sizeText(size)}; at most ${sizeText(largest)} are taken. Make its pictures smaller, or ask the coordinator to raise the limit in Settings.`,
    );
  if (held.bytes + size > store)
    throw new Refusal(
      'invalid',
      `There is no room left for files: ${sizeText(held.bytes)} of ${sizeText(store)} are used. The coordinator can raise the limit in Settings.`,
    );
  if (held.uploads >= mostUploads)
    throw new Refusal('too-many', 'Many files of yours are on their way. Let them finish first.', {retryAfter: 60});
}

/** Why a file of an archive is left out before anybody looks into it; null where it may be a document. */
export function whyLeft(name: string): string | null {
  const base = name.split('/').at(-1) ?? '';
  if (name.startsWith('__MACOSX/') || /^(\.|~\$)|^(thumbs\.db|desktop\.ini)$/i.test(base))
    return 'The computer made this file by itself; it is no document.';
  return null;
}

export function checkPiece({size}: {size: number}, number: number, length: number): void {
  const last = piecesIn(size) - 1;
  const expected = number === last ? size - last * pieceBytes : pieceBytes;
  if (number > last || length !== expected)
    throw new Refusal('invalid', 'A piece of this file does not fit. Choose the file again; what has arrived is kept.');
}
