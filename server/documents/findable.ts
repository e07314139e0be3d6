/** Documents as search finds them: by what is said of each, and by what is written in the file that counts. */
import type {ManifestPage} from '../content/contract.ts';
import {powers, stages} from '../content/document-words.shared.ts';
import type {TextSection} from '../files/reading/text.ts';
import type {FileTextStore} from '../files/text-store.ts';
import {type DocumentViews, fileToRead} from './view.ts';
import {documentUrl, versionStates} from './words.shared.ts';

type Needs = {views: DocumentViews; texts: FileTextStore};

/** Where the text of a file is read on the page of its document. */
const readHere = 'read-it-here';
/** Texts of so many files are in memory together. */
const atOnce = 50;

type Current = Awaited<ReturnType<DocumentViews['current']>>[number];

export function documentFindables({views, texts}: Needs) {
  const shown = (sections: readonly TextSection[] = []): ManifestPage['sections'] =>
    sections.map(({heading, text}) => ({anchor: readHere, heading, text}));
  const hashOf = ({version}: Current): string => (version.state === 'withdrawn' ? '' : (fileToRead(version)?.hash ?? ''));
  return {
    /** By key, what was written here in the place of what came with the site; empty for one that was withdrawn. */
    async replaced(): Promise<Map<string, ManifestPage['sections']>> {
      const ours = (await views.current()).filter(({document, version}) => document.shipped && version.by !== null);
      const sections = await texts.sections(ours.map(hashOf));
      return new Map(ours.map((each) => [each.document.key, shown(sections.get(hashOf(each)))]));
    },

    async *findable() {
      const added = (await views.current()).filter(({document}) => !document.shipped);
      for (let from = 0; from < added.length; from += atOnce) yield await found(added.slice(from, from + atOnce));
    },
  };

  async function found(some: readonly Current[]): Promise<ManifestPage[]> {
    const sections = await texts.sections(some.map(hashOf));
    return some.map((each) => {
      const {document, facts, version} = each;
      const {title, purpose, whenToUse, stage, power, section} = facts;
      const isGone = version.state === 'withdrawn';
      return {
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
          ...shown(sections.get(hashOf(each))),
        ],
        ...{tasks: [], steps: [], hash: '', owner: null, review: null, minutes: null, law: null, standard: false},
        ...{document: null, links: [], sources: [], who: null},
      };
    });
  }
}
