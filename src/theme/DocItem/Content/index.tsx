/** A document: title, the line of facts, downloads, the text, its sources, and what a reader may say about it. */
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Heading from '@theme/Heading';
import MDXContent from '@theme/MDXContent';
import {type ReactNode, useEffect} from 'react';
import {GuideTools} from '../../../features/content/guide/GuideTools.tsx';
import {MoreInSubject} from '../../../features/content/guide/MoreInSubject.tsx';
import {RelatedPages} from '../../../features/content/guide/RelatedPages.tsx';
import {type DocFacts, PageFacts} from '../../../features/content/PageFacts.tsx';
import {Provenance} from '../../../features/content/Provenance.tsx';
import {Sources} from '../../../features/content/Sources.tsx';
import {VerifyBar} from '../../../features/content/VerifyBar.tsx';
import {Helpful} from '../../../features/feedback/Helpful.tsx';
import {OnPath} from '../../../features/learning/OnPath.tsx';
import {WatchIt} from '../../../features/screencasts/WatchIt.tsx';
import {ShippedDocumentEnd} from '../../../features/toolkit/DocumentEnd.tsx';
import {Downloads} from '../../../features/toolkit/Downloads.tsx';
import {openForPrinting} from '../../../ui/print.ts';

export default function DocItemContent({children}: {children: ReactNode}) {
  const {metadata, contentTitle, frontMatter} = useDoc();
  const {key} = frontMatter as DocFacts;
  const isScreencast = metadata.id.startsWith('screencasts/');
  const isDocument = /^toolkit\/(?!index)/.test(metadata.id);
  useEffect(openForPrinting, []);
  return (
    <div className="theme-doc-markdown markdown">
      {contentTitle === undefined && (
        <header>
          <Heading as="h1">{metadata.title}</Heading>
          <PageFacts />
          <div className="not-on-phone">{key && <GuideTools pageKey={key} card={!isScreencast} />}</div>
        </header>
      )}
      <WatchIt />
      <Downloads />
      <MDXContent>{children}</MDXContent>
      {isDocument && key && <ShippedDocumentEnd documentKey={key} />}
      <div className="doc-end" data-search="off">
        {key && <VerifyBar pageKey={key} />}
        {key && <OnPath step={key} />}
        <div className="narrow-only">
          <RelatedPages />
        </div>
        <Sources />
        <div className="on-phone">{key && <GuideTools pageKey={key} card={!isScreencast} />}</div>
        {key && <Provenance pageKey={key} />}
        {key && <Helpful pageKey={key} key={key} />}
        <MoreInSubject />
      </div>
    </div>
  );
}
