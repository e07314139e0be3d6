/** The frame of a document; what is shown at an address without one is loaded only there. */

import {DocsSidebarProvider, useDocRootMetadata} from '@docusaurus/plugin-content-docs/client';
import {HtmlClassNameProvider, ThemeClassNames} from '@docusaurus/theme-common';
import type {Props} from '@theme/DocRoot';
import DocRootLayout from '@theme/DocRoot/Layout';
import {lazy, Suspense} from 'react';

const NotFound = lazy(() => import('../../features/not-found/NotFound.tsx').then(({NotFound: Content}) => ({default: Content})));

export default function DocRoot(props: Props) {
  const found = useDocRootMetadata(props);
  if (found === null)
    return (
      <Suspense>
        <NotFound />
      </Suspense>
    );
  const {docElement, sidebarName, sidebarItems} = found;
  return (
    <HtmlClassNameProvider className={ThemeClassNames.page.docsDocPage}>
      <DocsSidebarProvider name={sidebarName} items={sidebarItems}>
        <DocRootLayout>{docElement}</DocRootLayout>
      </DocsSidebarProvider>
    </HtmlClassNameProvider>
  );
}
