/** The signs that mean something to GIFT, a backslash before them, which makes them text, and the format of a text. */
import {withTags} from './html.ts';

const signs = '~=#{}:\n';

/** Unicode keeps these code points for use within programs: no text has one, and one that comes in is taken out. */
const hiddenAs = (sign: string): string => String.fromCharCode(0xfdd0 + signs.indexOf(sign));
export const withoutInternal = (text: string): string => text.toWellFormed().replace(/[\ufdd0-\ufdef]/g, '');

/** Stands in a stem where a word is missing. */
export const gapSign = '\ufde0';

/** Stand for a space and a tab of code, which indent it. */
const keptSpace = '\ufde1';
const keptTab = '\ufde2';
export const kept = (space: string): string => space.replaceAll('\t', keptTab).replace(/[^\S\n]/g, keptSpace);
export const withSpaces = (text: string): string => text.replaceAll(keptSpace, ' ').replaceAll(keptTab, '\t');

/** Hides the signs that are text: after a backslash, in a tag, in the code of a character. */
export function hidden(text: string): string {
  const safe = withTags(text, (tag) => tag.replace(/(?<!\\)[~=#{}]/g, '\\$&')).replace(/&#(?=x?[0-9a-f]+;)/gi, '&\\#');
  return safe.replace(/\\([\\~=#{}:n])/g, (_all, sign: string) => (sign === '\\' ? sign : hiddenAs(sign === 'n' ? '\n' : sign)));
}

/** What was hidden, as it is read. */
export const shown = (text: string): string =>
  text.replace(/[\ufdd0-\ufdd6]/g, (unit) => signs.charAt(unit.charCodeAt(0) - 0xfdd0));

export type Format = 'moodle' | 'html' | 'markdown' | 'plain';
/** `isUneven`: its first line was indented, and others less. */
export type Part = {text: string; format: Format; isUneven?: true};

/** A part names its own format in front, or has that of the question. */
export function partOf(text: string, format: Format = 'moodle'): Part {
  const [mark = '', own = format] = /^\s*\[(html|moodle|plain|markdown)\]/.exec(text) ?? [];
  const said = shown(text.slice(mark.length));
  // Behind a sign a space is none of the text; on a line of its own it may be.
  return {...outdented(/^\s*\n/.test(said) ? said : said.trim()), format: own as Format};
}

/** A text begins without spaces, so its lines move to the left together, where all of them can. */
export function outdented(text: string): {text: string; isUneven?: true} {
  const lines = text
    .trimEnd()
    .replace(/^(?:[^\S\n]*\n)+/, '')
    .split('\n');
  const indents = lines.map((line) => line.length - line.trimStart().length);
  const [first = 0] = indents;
  const isEven = lines.every((line, index) => line.replace(gapSign, '').trim() === '' || (indents[index] ?? 0) >= first);
  if (!isEven) return {text: lines.join('\n').trim(), ...(first > 1 && {isUneven: true})};
  return {text: lines.map((line, index) => line.slice(Math.min(first, indents[index] ?? 0))).join('\n')};
}
