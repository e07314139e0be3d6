/** What of a text can be seen on a page. Unicode says it of nearly every character, so that none has to be thought of. */

/** Drawn as nothing, or as a gap that is no space: by property, and the few blanks that have none of their own. */
const unseen = /[\p{Default_Ignorable_Code_Point}\ufff9-\ufffc\u2800\u{13441}\u{13442}\u{1d159}]/u;
/** Several scripts and most pictures are put together with these, so that they may stay. */
const joining = /[\p{Join_Control}\p{Variation_Selector}\u{e0020}-\u{e007f}]/u;
const drawn = /[\p{L}\p{N}\p{P}\p{S}]/u;

export const isUnseen = (character: string): boolean => unseen.test(character);

/** Without what is never seen and never needed. */
export const withoutUnseen = (text: string): string =>
  text.replace(/[^\p{ASCII}]/gu, (character) => (isUnseen(character) && !joining.test(character) ? '' : character));

/** How many of its characters are seen: a mark belongs to its letter, and a row of spaces is one. */
export function lengthSeen(text: string): number {
  const seen = [...text.normalize('NFC').replace(/\s+/gu, ' ').trim()];
  return seen.filter((character) => character === ' ' || (drawn.test(character) && !isUnseen(character))).length;
}

/** Whether anything is, besides spaces. */
export const canBeSeen = (text: string): boolean => lengthSeen(text.replace(/\s/gu, '')) > 0;
