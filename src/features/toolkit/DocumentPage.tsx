/** A document that was added here: one page for all of them, by the key in the address. */
import {useLocation} from '@docusaurus/router';
import {lazy, Suspense, useState} from 'react';
import {powers, stages} from '../../../server/content/document-words.shared.ts';
import {formatDate, today} from '../../ui/format/dates.ts';
import {Loading, Waiting} from '../../ui/Loading.tsx';
import {BackToQueue} from '../../ui/layout/BackToQueue.tsx';
import {Page} from '../../ui/Page.tsx';
import {DocumentEnd} from './DocumentEnd.tsx';
import {DocumentFiles} from './Downloads.tsx';
import {type Document, useDocument} from './document.ts';

const LinkPanel = lazy(() => import('../../ui/LinkPanel.tsx'));

export default function DocumentPage() {
  const key = useLocation().pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
  const state = useDocument(key);
  return (
    <Page
      title={state.step === 'loaded' ? state.value.title : 'Document'}
      description="A document of the toolkit."
      up={{to: '/toolkit', name: 'All forms and letters'}}
    >
      <noscript>
        <p>
          This page needs JavaScript. <a href="/api/documents/plain">Every form and letter on a page without it</a>.
        </p>
      </noscript>
      <Loading state={state}>{(document) => <Content key={document.key} document={document} />}</Loading>
    </Page>
  );
}

function Content({document}: {document: Document}) {
  const {purpose, whenToUse, stage, power, section, owner, folder, lawCheckedOn, lawRead} = document;
  const facts = [
    stages[stage],
    ...(power === 'none' ? [] : [powers[power]]),
    section,
    folder,
    `Kept by ${owner.replace(/^(The|A) /, (word) => word.toLowerCase())}`,
  ];
  return (
    <>
      <p className="lead">{purpose}</p>
      <DocumentFiles document={document} />
      {whenToUse !== '' && (
        <section aria-labelledby="when-to-use">
          <h2 id="when-to-use">When to use it</h2>
          {whenToUse.split(/\n+/).map((line) => (
            <p key={line}>{line}</p>
          ))}
        </section>
      )}
      <p className="facts">{facts.filter(Boolean).join(' · ')}</p>
      {lawCheckedOn !== '' && <LawChecked on={lawCheckedOn} read={lawRead} document={document} />}
      <PassOn documentKey={document.key} />
      <BackToQueue />
      <DocumentEnd document={document} />
    </>
  );
}

/** After so many days what a document says of the law is looked at again. */
const lawHolds = 183;

function LawChecked({on, read, document: {current}}: {on: string; read: string; document: Document}) {
  // Whoever checked it read the version before this one.
  const isBefore = current !== null && current.number > 1 && on < current.madeOn;
  const isDue = (Date.parse(today()) - Date.parse(on)) / 86_400_000 > lawHolds;
  return (
    <p className={isDue ? 'notice' : 'facts'}>
      {isDue ? 'Law last checked' : 'Law checked'} on {formatDate(on)}
      {read !== '' && `: ${read}`}.{isBefore && ` That was before version ${current.number} was made.`}
      {isDue && ' Check it again before you rely on it.'}
    </p>
  );
}

function PassOn({documentKey}: {documentKey: string}) {
  const [open, setOpen] = useState(false);
  return (
    <details className="not-printed" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Link and QR code</summary>
      {open && (
        <Suspense fallback={<Waiting rows={1} />}>
          <LinkPanel link={`${window.location.origin}/go/${documentKey}`} />
        </Suspense>
      )}
    </details>
  );
}
