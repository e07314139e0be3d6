/** Pages as search knows them: with the "In your version" texts that stand in them, and how far they can be trusted. */

import type {Manifest, ManifestPage} from '../content/contract.ts';
import type {ContentState} from './states.shared.ts';

type Texts = readonly {step: string; systemName: string; version: string; body: string}[];
type Needs = {
  manifest: Manifest;
  trust: {
    all: (
      system: string | undefined,
    ) => Promise<ReadonlyMap<string, {state: ContentState; verification: {version: string} | null}>>;
  };
  shownTexts: {all: () => Promise<ReadonlyMap<string, Texts>>};
  /** The one with which most people work. */
  leading: () => Promise<{key: string; shortName: string} | undefined>;
  /** By key of a document, the text that stands now in the place of the one that came with the site. */
  replaced: () => Promise<ReadonlyMap<string, ManifestPage['sections']>>;
  markdown: {toText: (markdown: string) => string};
};

export async function* findablePages({manifest, trust, shownTexts, leading, replaced, markdown}: Needs) {
  const system = await leading();
  const [trusted, texts, written] = await Promise.all([trust.all(system?.key), shownTexts.all(), replaced()]);
  yield manifest.pages.map((page) => {
    const known = page.key === null ? undefined : trusted.get(page.key);
    const shown = texts.get(page.key ?? '') ?? [];
    return {
      ...page,
      state: known?.state ?? null,
      verifiedFor: known?.verification && system ? `${system.shortName} ${known.verification.version}` : null,
      // Whoever looks for a step by the name of their system finds what stands there for it.
      sections: withTexts(
        {...page, sections: written.get(page.key ?? '') ?? page.sections},
        shown.map(({step, systemName, version, body}) => ({
          step,
          text: `${systemName} ${version}: ${markdown.toText(body)}`,
        })),
      ),
    };
  });
}

function withTexts({sections, steps}: ManifestPage, texts: readonly {step: string; text: string}[]): ManifestPage['sections'] {
  if (texts.length === 0) return sections;
  return sections.map((section) => {
    const here = texts.filter(({step}) => steps.some((each) => each.step === step && each.anchor === section.anchor));
    return {...section, text: [section.text, ...here.map(({text}) => text)].join(' ')};
  });
}
