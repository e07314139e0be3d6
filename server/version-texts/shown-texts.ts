/** The texts that pages show today. */
import type {Markdown} from '../posts/markdown.ts';
import type {Release} from '../releases/contract.ts';
import type {ShownText} from './contract.ts';
import {shownTexts} from './rules.ts';
import type {SavedText, VersionTextStore} from './store.ts';

type Needs = {texts: VersionTextStore; releases: () => Promise<Release[]>; markdown: Markdown; today: () => string};

export function createShownTexts({texts, releases, markdown, today}: Needs) {
  return {
    /** By the key of the page. */
    async all(): Promise<Map<string, SavedText[]>> {
      return Map.groupBy(shownTexts(await texts.latest(), await releases(), today()), ({key}) => key);
    },

    of: async (page: string): Promise<SavedText[]> => shownTexts(await texts.latest(page), await releases(), today()),

    /** As HTML that is safe to show. */
    toShown: ({step, version, body, by, savedAt}: SavedText): ShownText => ({
      step,
      version,
      html: markdown.toHtml(body, 4),
      by,
      savedAt,
    }),
  };
}
