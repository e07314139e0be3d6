/** The glossary's entries as pages that search finds. */
import {createHash} from 'node:crypto';
import type {ManifestPage} from '../../../server/content/contract.ts';
import {readGlossary} from '../glossary/read.ts';
import {unkept} from './service-pages.ts';
import {asListed} from './sources.ts';

export function termPages(siteDir: string): ManifestPage[] {
  return readGlossary(siteDir).map(({id, term, short, also, meaning, sources}) => ({
    ...unkept,
    id: `glossary/${id}`,
    also,
    kind: 'term',
    url: `/glossary#${id}`,
    title: short ? `${term} (${short})` : term,
    description: meaning,
    sections: [{anchor: id, heading: '', text: meaning}],
    tasks: [],
    steps: [],
    hash: createHash('sha256')
      .update(`${term}\n${short ?? ''}\n${meaning}`)
      .digest('hex'),
    owner: 'coordinator',
    sources: sources.map(asListed),
    who: null,
  }));
}
