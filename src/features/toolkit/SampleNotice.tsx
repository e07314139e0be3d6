/** That a document is a sample, as long as it is: what the partnership approved in its place is none. */
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Admonition from '@theme/Admonition';
import type {ReactNode} from 'react';
import {useDocument} from './document.ts';

export function SampleNotice({children}: {children: ReactNode}) {
  const {key} = useDoc().frontMatter as {key?: string};
  const known = useDocument(key);
  const state = known.step === 'loaded' ? known.value.state : 'sample';
  if (state === 'withdrawn') return null;
  if (state !== 'sample')
    return (
      <p className="facts">
        This page was written for the sample that came with the site. The partnership has its own version: where the two differ,
        the file counts.
      </p>
    );
  return (
    <Admonition type="warning" title="Sample to be agreed">
      {children}
    </Admonition>
  );
}
