/** Documents as search finds them: by what is said of each, and by what is written in the file that counts. */
import type {ManifestPage} from '../content/contract.ts';
import {powers, stages} from '../content/document-words.shared.ts';
import type {FileTextStore} from '../files/text-store.ts';
import {type DocumentViews, fileToRead} from './view.ts';
import {documentUrl, versionStates} from './words.shared.ts';

type Needs = {views: DocumentViews; texts: FileTextStore};

/** Where the text of a file is read on the page of its document. */
const readHere = 'read-it-here';

export function documentFindables({views, texts}: Needs) {
  const sectionsOf = async (hash: string | undefined): Promise<ManifestPage['sections']> =>
    ((hash === undefined ? undefined : await texts.get(hash))?.sections ?? []).map(({heading, text}) => ({
      ...{anchor: readHere, heading, text},
    }));
  return {
    /** By key, what was written here in the place of what came with the site; empty for one that was withdrawn. */
    async replaced(): Promise<Map<string, ManifestPage['sections']>> {
      const replaced = new Map<string, ManifestPage['sections']>();
      for (const {document, version} of await views.current())
        if (document.shipped && version.by !== null)
          replaced.set(document.key, version.state === 'withdrawn' ? [] : await sectionsOf(fileToRead(version)?.hash));
      return replaced;
    },

    async *findable() {
      for (const {document, facts, version} of await views.current()) {
        if (document.shipped) continue;
        const {title, purpose, whenToUse, stage, power, section} = facts;
        const isGone = version.state === 'withdrawn';
        yield [
          {
            ...{
              id: `document/${document.key}`,
              key: document.key,
              formerly: [],
              also: [stages[stage], facts.folder].filter(Boolean),
            },
            ...{kind: 'document' as const, url: documentUrl(document), title, tier: 'basic' as const, competency: null},
            description: isGone ? `${versionStates.withdrawn}: ${version.reason}` : purpose,
            sections: [
              {anchor: null, heading: '', text: [whenToUse, power === 'none' ? '' : powers[power], section].join('\n').trim()},
              ...(isGone ? [] : await sectionsOf(fileToRead(version)?.hash)),
            ],
            ...{tasks: [], steps: [], hash: '', owner: null, review: null, minutes: null, law: null, standard: false},
            ...{document: null, links: [], sources: [], who: null},
          },
        ];
      }
    },
  };
}
