/** A document that was added here: one page for all of them, by the key in the address. */
import {useLocation} from '@docusaurus/router';
import {powers, stages} from '../../../server/content/document-words.shared.ts';
import {Loading} from '../../ui/Loading.tsx';
import {BackToQueue} from '../../ui/layout/BackToQueue.tsx';
import {NeedsScript} from '../../ui/NeedsScript.tsx';
import {Page} from '../../ui/Page.tsx';
import {DocumentEnd} from './DocumentEnd.tsx';
import {DocumentFiles} from './Downloads.tsx';
import {type Document, useDocument} from './document.ts';

export default function DocumentPage() {
  const key = useLocation().pathname.replace(/\/$/, '').split('/').at(-1) ?? '';
  const state = useDocument(key);
  return (
    <Page
      title={state.step === 'loaded' ? state.value.title : 'Document'}
      description="A document of the toolkit."
      up={{to: '/toolkit', name: 'All forms and letters'}}
    >
      <NeedsScript />
      <Loading state={state}>{(document) => <Content key={document.key} document={document} />}</Loading>
    </Page>
  );
}

function Content({document}: {document: Document}) {
  const {purpose, whenToUse, stage, power, section, owner, folder} = document;
  const facts = [stages[stage], ...(power === 'none' ? [] : [powers[power]]), section, folder, `Kept by ${owner}`];
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
      <BackToQueue />
      <DocumentEnd document={document} />
    </>
  );
}
