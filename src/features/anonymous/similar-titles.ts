/** Titles that share words with what is being typed. */
import {fold} from '../../../server/text/fold.shared.ts';

export type TitleLink = {title: string; url: string};

const most = 5;
const empty = new Set(
  'a an and are as at be by can do does for from has have how i if in is it its me my no not of on or our so that the their there they this to was we what when where which who why will with you your'.split(
    ' ',
  ),
);

function wordsOf(text: string): Set<string> {
  const words = fold(text).match(/[\p{L}\d]+/gu) ?? [];
  // The first five letters stand for a word's forms: record, records, recording.
  return new Set(words.filter((word) => !empty.has(word)).map((word) => word.slice(0, 5)));
}

/** Those that share at least two telling words, or all there are, the most alike first. */
export function similarTitles(typed: string, titles: readonly TitleLink[]): TitleLink[] {
  const wanted = wordsOf(typed);
  if (wanted.size === 0 || typed.trim().length < 8) return [];
  return titles
    .map((each) => ({each, shared: [...wordsOf(each.title)].filter((word) => wanted.has(word)).length}))
    .filter(({shared}) => shared >= Math.min(2, wanted.size))
    .sort((a, b) => b.shared - a.shared)
    .slice(0, most)
    .map(({each}) => each);
}
