/** The texts that pages show today. */
import type {Markdown} from '../posts/markdown.ts';
import type {Release} from '../releases/contract.ts';
import type {ShownText} from './contract.ts';
import {shownTexts} from './rules.ts';
import type {SavedText, VersionTextStore} from './store.ts';

type Needs = {
  texts: VersionTextStore;
  releases: () => Promise<Release[]>;
  /** Those in use. */
  systems: () => Promise<readonly {key: string; shortName: string}[]>;
  markdown: Markdown;
  today: () => string;
};
/** With what its system is called. */
export type NamedText = SavedText & {systemName: string};

export function createShownTexts({texts, releases, systems, markdown, today}: Needs) {
  async function shown(page?: string): Promise<NamedText[]> {
    const [latest, recorded, inUse] = await Promise.all([texts.latest(page), releases(), systems()]);
    const names = new Map(inUse.map(({key, shortName}) => [key, shortName]));
    return shownTexts(latest, recorded, inUse, today()).map((text) => ({...text, systemName: names.get(text.system) ?? ''}));
  }
  return {
    /** By the key of the page. */
    all: async (): Promise<Map<string, NamedText[]>> => Map.groupBy(await shown(), ({key}) => key),

    of: (page: string): Promise<NamedText[]> => shown(page),

    /** As HTML that is safe to show. */
    toShown: ({step, system, systemName, version, body, by, savedAt}: NamedText): ShownText => ({
      step,
      system,
      systemName,
      version,
      html: markdown.toHtml(body, 4),
      by,
      savedAt,
    }),
  };
}
