/** An e-mail address as it is copied out of a message, a list or a signature. */
import {isUnseen} from './seen.shared.ts';

/** Left over from a list or a sentence, or put around it by a mail program. */
const around = /^[\s"'“”„«»(),;:.<>[\]]+|[\s"'“”„«»(),;:.<>[\]]+$/g;

/**
 * The address alone, in small letters: of `Name <a@b.c>;` and of `mailto:A@b.c`, a@b.c. What is none stays none, and no letter becomes
 * another: that would be somebody else's address.
 */
export function addressIn(typed: string): string {
  const text = [...typed.normalize('NFKC')]
    .filter((character) => !isUnseen(character))
    .join('')
    .trim();
  const [, inBrackets = text] = /<([^<>]*@[^<>]*)>[\s,;.]*$/.exec(text) ?? [];
  return inBrackets
    .replace(around, '')
    .replace(/^mailto:\s*/i, '')
    .replace(/\?.*$/s, '')
    .replace(around, '')
    .toLowerCase();
}
