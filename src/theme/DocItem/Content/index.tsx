/** A document: title, the line of facts, downloads, the text, its sources. */
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Heading from '@theme/Heading';
import MDXContent from '@theme/MDXContent';
import type {ReactNode} from 'react';
import {Downloads} from '../../../components/Downloads.tsx';
import {PageFacts} from '../../../components/PageFacts.tsx';
import {RelatedPages} from '../../../components/RelatedPages.tsx';
import {Sources} from '../../../components/Sources.tsx';

export default function DocItemContent({children}: {children: ReactNode}) {
  const {metadata, contentTitle} = useDoc();
  return (
    <div className="theme-doc-markdown markdown">
      {contentTitle === undefined && (
        <header>
          <Heading as="h1">{metadata.title}</Heading>
          <PageFacts />
        </header>
      )}
      <Downloads />
      <MDXContent>{children}</MDXContent>
      <div className="doc-end" data-search="off">
        <div className="narrow-only">
          <RelatedPages />
        </div>
        <Sources />
      </div>
    </div>
  );
}
