/** Which words of a text are those that were asked for, or forms of them, so that a reader sees why it was found. */
export type Part = {text: string; asked: boolean};

/** Shorter words ("to", "a") would be marked everywhere. */
const shortest = 3;
/** So much of the end of a word may differ: "record", "recording". */
const longestEnd = 3;

export function markAsked(text: string, asked: string): Part[] {
  const words =
    asked
      .toLowerCase()
      .match(/[\p{L}\d]+/gu)
      ?.filter((word) => word.length >= shortest) ?? [];
  const parts = text
    .split(/([\p{L}\d]+)/u)
    .map((each) => ({text: each, asked: words.some((word) => isFormOf(each.toLowerCase(), word))}));
  return parts.filter((part) => part.text !== '');
}

function isFormOf(word: string, other: string): boolean {
  if (word === other) return true;
  const common = Math.max(word.length, other.length) - longestEnd;
  const least = Math.max(4, common);
  return word.length >= least && other.length >= least && word.slice(0, least) === other.slice(0, least);
}
