/** What the partnership agreed on the task of a page, where somebody would look for it; the coordinator records it here. */
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {lazy, Suspense, useRef, useState} from 'react';
import {useSession} from '../../../api/session.ts';
import {formatDate} from '../../../ui/format/dates.ts';
import {Waiting} from '../../../ui/Loading.tsx';
import {RenderedHtml} from '../../../ui/RenderedHtml.tsx';
import {useContentPage} from '../content.ts';
import type {DocFacts} from '../PageFacts.tsx';

const StandardForm = lazy(() => import('./StandardForm.tsx'));

export function AgreedStandard() {
  const {key} = useDoc().frontMatter as DocFacts;
  const known = useContentPage(key);
  const session = useSession();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const standard = known.step === 'loaded' ? known.value.standard : undefined;
  const isCoordinator = session.step === 'loaded' && session.value.person?.role === 'coordinator';
  return (
    <div className="agreed-standard" data-standard>
      {standard === undefined && (
        <p>
          {known.step === 'failed' ? 'What is agreed could not be looked up. Reload the page.' : 'Looking up what is agreed.'}
          <noscript> What is agreed can be looked up only with JavaScript.</noscript>
        </p>
      )}
      {standard === null && <p>No partnership standard recorded yet.</p>}
      {standard && (
        <>
          <RenderedHtml html={standard.html} />
          <p className="facts">
            Agreed by {standard.agreedBy}, {formatDate(standard.agreedOn)}.
          </p>
        </>
      )}
      {isCoordinator && key && standard !== undefined && !open && (
        <p>
          <button type="button" className="button button--quiet" ref={opener} onClick={() => setOpen(true)}>
            {standard === null ? 'Record the standard' : 'Change the standard'}
          </button>
        </p>
      )}
      {open && key && (
        <Suspense fallback={<Waiting rows={2} />}>
          <StandardForm
            pageKey={key}
            onClose={() => {
              setOpen(false);
              setTimeout(() => opener.current?.focus());
            }}
          />
        </Suspense>
      )}
    </div>
  );
}
