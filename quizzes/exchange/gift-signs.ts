/** The signs that mean something to GIFT, a backslash before them, which makes them text, and the format of a text. */
import {withTags} from './html.ts';

const signs = '~=#{}:\n';

/** Unicode keeps these code points for use within programs: no text has one, and one that comes in is taken out. */
const hiddenAs = (sign: string): string => String.fromCharCode(0xfdd0 + signs.indexOf(sign));
export const withoutInternal = (text: string): string => text.toWellFormed().replace(/[\ufdd0-\ufdef]/g, '');

/** Stands in a stem where a word is missing. */
export const gapSign = '\ufde0';

/** Stands for a space of code, which indents it. */
export const keptSpace = '\ufde1';

/** Hides the signs that are text: after a backslash, in a tag, in the code of a character. */
export function hidden(text: string): string {
  const safe = withTags(text, (tag) => tag.replace(/(?<!\\)[~=#{}]/g, '\\$&')).replace(/&#(?=x?[0-9a-f]+;)/gi, '&\\#');
  return safe.replace(/\\([\\~=#{}:n])/g, (_all, sign: string) => (sign === '\\' ? sign : hiddenAs(sign === 'n' ? '\n' : sign)));
}

/** What was hidden, as it is read. */
export const shown = (text: string): string =>
  text.replace(/[\ufdd0-\ufdd6]/g, (unit) => signs.charAt(unit.charCodeAt(0) - 0xfdd0));

export type Format = 'moodle' | 'html' | 'markdown' | 'plain';
export type Part = {text: string; format: Format};

/** A part names its own format in front, or has that of the question. */
export function partOf(text: string, format: Format = 'moodle'): Part {
  const [mark = '', own = format] = /^\[(html|moodle|plain|markdown)\]/.exec(text.trim()) ?? [];
  return {text: shown(text.trim().slice(mark.length)).trim(), format: own as Format};
}
