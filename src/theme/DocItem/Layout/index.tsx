/** A document in its column, and beside it on a wide screen what is on the page and what goes with it. */
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import DocItemContent from '@theme/DocItem/Content';
import type {ReactNode} from 'react';
import {Crumbs} from '../../../features/content/guide/Crumbs.tsx';
import {RelatedPages} from '../../../features/content/guide/RelatedPages.tsx';

export default function DocItemLayout({children}: {children: ReactNode}) {
  const {toc} = useDoc();
  const headings = toc.filter(({level}) => level === 2);
  return (
    <div className="doc">
      <article>
        <Crumbs />
        <DocItemContent>{children}</DocItemContent>
      </article>
      <div className="doc-rail">
        {headings.length > 1 && (
          <nav className="on-this-page" aria-label="On this page">
            <p className="nav-heading">On this page</p>
            <ul>
              {headings.map(({id, value}) => (
                <li key={id}>
                  {/* biome-ignore lint/security/noDangerouslySetInnerHtml: a heading of ours as Docusaurus renders it. */}
                  <a href={`#${id}`} dangerouslySetInnerHTML={{__html: value}} />
                </li>
              ))}
            </ul>
          </nav>
        )}
        <RelatedPages />
      </div>
    </div>
  );
}
