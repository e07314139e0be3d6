/** An e-mail address as it is copied out of a message, a list or a signature. */
import {isUnseen} from './seen.shared.ts';

/** Left over from a list or a sentence, or put around it by a mail program. */
const around = /^[\s\p{Pi}\p{Pf}"'„‚`(),;:.<>[\]]+|[\s\p{Pi}\p{Pf}"'„‚`(),;:.<>[\]]+$/gu;
/** Who it is, before or behind it. */
const remark = /^\s*\([^()@]*\)\s+|\s*\([^()@]*\)(?=[\s,;.]*$)/g;

/**
 * The address alone, in small letters: of `Name <a@b.c>;` and of `mailto:A@b.c`, a@b.c. What is none stays none, and no letter becomes
 * another: that would be somebody else's address.
 */
export function addressIn(typed: string): string {
  const text = [...typed.normalize('NFKC')]
    .filter((character) => !isUnseen(character))
    .join('')
    .replace(remark, '')
    .trim();
  const [, inBrackets = text] = /<([^<>]*@[^<>]*)>[\s,;.]*$/.exec(text) ?? [];
  return fromLink(inBrackets.replace(around, '')).replace(around, '').toLowerCase();
}

/** Only in a link a question mark ends the address, and a percent sign stands for another character. */
function fromLink(text: string): string {
  const [, linked] = /^mailto:\s*([^?]*)/i.exec(text) ?? [];
  if (linked === undefined) return text;
  try {
    return decodeURIComponent(linked);
  } catch {
    return linked;
  }
}
