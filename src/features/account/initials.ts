/** The first letters of the first and the last part of a name, for the small mark in the bar. */
export function initialsOf(name: string): string {
  const parts = name.split(/[\s-]+/).filter((part) => /\p{L}|\p{N}/u.test(part));
  const first = parts[0] ?? '';
  const last = parts.length > 1 ? (parts.at(-1) ?? '') : '';
  return [first, last]
    .map((part) => [...part][0] ?? '')
    .join('')
    .toLocaleUpperCase('en-GB');
}
