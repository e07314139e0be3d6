/** The place of a step that only somebody who has the system in front of them can describe: what they wrote, for everybody. */
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {lazy, Suspense, useRef, useState} from 'react';
import {saidByText} from '../../../../server/content/said-by.shared.ts';
import type {ContentPage, TrustInSystem} from '../../../../server/verifications/contract.ts';
import type {ShownText} from '../../../../server/version-texts/contract.ts';
import {useSession} from '../../../api/session.ts';
import {formatDate} from '../../../ui/format/dates.ts';
import {Waiting} from '../../../ui/Loading.tsx';
import {RenderedHtml} from '../../../ui/RenderedHtml.tsx';
import {useContentPage} from '../content.ts';
import type {DocFacts} from '../PageFacts.tsx';
import {WhoCanShow} from './WhoCanShow.tsx';

const DescribeStep = lazy(() => import('./DescribeStep.tsx'));

export function InYourVersion({step, title}: {step: string; title: string}) {
  const {key} = useDoc().frontMatter as DocFacts;
  const known = useContentPage(key);
  const session = useSession();
  const [open, setOpen] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  const page = known.step === 'loaded' ? known.value : undefined;
  const texts = page?.texts.filter((each) => each.step === step) ?? [];
  const missing = page?.systems.filter(({system}) => !texts.some((text) => text.system === system.key)) ?? [];
  const person = session.step === 'loaded' ? session.value.person : null;
  const mayDescribe = person !== null && person.role !== 'basic';
  const close = () => {
    setOpen(false);
    setTimeout(() => opener.current?.focus());
  };
  return (
    <aside
      className={texts.length > 0 ? 'in-your-version in-your-version--filled' : 'in-your-version'}
      id={`in-your-version-${step}`}
      aria-label={`In your version: ${title}`}
      data-step={step}
      data-title={title}
      data-search="off"
    >
      <strong>In your version: {title}</strong>
      {page?.systems.map((inSystem) => (
        <InSystem key={inSystem.system.key} inSystem={inSystem} text={texts.find(({system}) => system === inSystem.system.key)} />
      ))}
      {!page && (
        <p>
          {known.step === 'failed'
            ? 'What people wrote here could not be looked up. Reload the page, or ask your champion.'
            : 'Looking up what to press here.'}
          <noscript> What people wrote here can be looked up only with JavaScript.</noscript>
        </p>
      )}
      {page && missing.length > 0 && (
        <p>
          What to press here is not described yet{inWhich(page, missing)}. {mayDescribe && 'You can describe it for everybody.'}
        </p>
      )}
      {page && missing.length > 0 && !mayDescribe && <WhoCanShow pageKey={page.key} step={step} title={title} />}
      {mayDescribe && page && !open && (
        <p className="actions">
          <button type="button" className="button button--quiet" ref={opener} onClick={() => setOpen(true)}>
            {texts.length > 0 && missing.length === 0 ? 'Change this step' : 'Describe this step'}
            <span className="visually-hidden">: {title}</span>
          </button>
        </p>
      )}
      {open && page && (
        <Suspense fallback={<Waiting rows={1} />}>
          <DescribeStep page={page} step={step} title={title} onClose={close} />
        </Suspense>
      )}
    </aside>
  );
}

/** What stands here for the people of one system. */
function InSystem({inSystem, text}: {inSystem: TrustInSystem; text: ShownText | undefined}) {
  if (text === undefined) return null;
  const {version} = inSystem;
  return (
    <>
      <p className="in-which-system">
        In {text.systemName} {text.version}
      </p>
      <RenderedHtml html={text.html} />
      <p className="facts">
        Described by {saidByText(text.by)}, {formatDate(text.savedAt)}.
        {version && version !== text.version && ` Version ${version} is in use now: it may differ.`}
      </p>
    </>
  );
}

/** Named where another system is described already. */
const inWhich = ({systems}: ContentPage, missing: readonly TrustInSystem[]): string =>
  systems.length === 1 ? '' : ` for ${missing.map(({system}) => system.name).join(' and ')}`;
