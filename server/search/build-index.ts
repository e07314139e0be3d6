/** Makes the one lunr index. One document a page: sections as documents would make queries several times slower. */
import lunr from 'lunr';
import type {ManifestPage} from '../content/contract.ts';

export function buildIndex(pages: readonly ManifestPage[]): lunr.Index {
  return lunr((builder) => {
    builder.ref('id');
    builder.field('title', {boost: 10});
    builder.field('description', {boost: 4});
    builder.field('headings', {boost: 2});
    builder.field('text');
    // Short pages such as definitions should not win by being short.
    builder.b(0.4);
    for (const {id, title, description, sections} of pages) {
      builder.add({
        id,
        title,
        description,
        headings: sections.map(({heading}) => heading).join(' '),
        text: sections.map(({text}) => text).join(' '),
      });
    }
  });
}
