/** Which competency a search that led nowhere was about, judged by its single words. */

import {wordsOf} from './engine/terms.ts';
import type {Search} from './search.ts';

/** So many pages of each word have a say; earlier ones more. */
const pagesAWord = 3;

/** The competency of most of the pages that come up for the words one by one; null where none does. */
export async function competencyOf(words: string, {find}: Pick<Search, 'find'>): Promise<string | null> {
  const votes = new Map<string, number>();
  for (const word of new Set(wordsOf(words))) {
    const {results} = await find(word, 'all', pagesAWord);
    for (const [place, {competency}] of results.entries())
      if (competency !== null) votes.set(competency, (votes.get(competency) ?? 0) + 1 / (place + 1));
  }
  return [...votes].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
