/** Pages as search knows them: with the "In your version" texts that stand in them, and how far they can be trusted. */

import type {Manifest, ManifestPage} from '../content/contract.ts';
import type {ContentState} from './states.shared.ts';

type Needs = {
  manifest: Manifest;
  trust: {all: () => Promise<ReadonlyMap<string, {state: ContentState}>>};
  shownTexts: {all: () => Promise<ReadonlyMap<string, readonly {step: string; body: string}[]>>};
  markdown: {toText: (markdown: string) => string};
};

export async function* findablePages({manifest, trust, shownTexts, markdown}: Needs) {
  const [states, texts] = await Promise.all([trust.all(), shownTexts.all()]);
  yield manifest.pages.map((page) => ({
    ...page,
    state: (page.key !== null && states.get(page.key)?.state) || null,
    sections: withTexts(
      page,
      (texts.get(page.key ?? '') ?? []).map(({step, body}) => ({step, text: markdown.toText(body)})),
    ),
  }));
}

function withTexts({sections, steps}: ManifestPage, texts: readonly {step: string; text: string}[]): ManifestPage['sections'] {
  if (texts.length === 0) return sections;
  return sections.map((section) => {
    const here = texts.filter(({step}) => steps.some((each) => each.step === step && each.anchor === section.anchor));
    return {...section, text: [section.text, ...here.map(({text}) => text)].join(' ')};
  });
}
