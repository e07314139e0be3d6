/** At the end of the steps, for those who have the system: describe what is missing, then say whether it worked. */
import {lazy, Suspense} from 'react';
import {useSession} from '../../api/session.ts';
import {Waiting} from '../../ui/Loading.tsx';
import {BackToQueue} from '../../ui/layout/BackToQueue.tsx';
import {useHashOnLoad} from '../../ui/useHashOnLoad.ts';
import {useContentPage} from './content.ts';
import {trustText} from './Trust.tsx';

const VerifyForm = lazy(() => import('./VerifyForm.tsx'));

export function VerifyBar({pageKey}: {pageKey: string}) {
  const session = useSession();
  const person = session.step === 'loaded' ? session.value.person : null;
  const known = useContentPage(pageKey);
  if (person === null || person.role === 'basic' || known.step !== 'loaded') return null;
  return <Bar page={known.value} />;
}

function Bar({page}: {page: Extract<ReturnType<typeof useContentPage>, {step: 'loaded'}>['value']}) {
  useHashOnLoad();
  const [first] = page.systems;
  const described = new Set(page.texts.filter((text) => text.system === first?.system.key).map(({step}) => step));
  const steps = [...document.querySelectorAll<HTMLElement>('.in-your-version')].filter(
    ({dataset}) => !described.has(dataset.step ?? ''),
  );
  const isVerified = first?.state === 'verified';
  const form = (
    <Suspense fallback={<Waiting rows={1} />}>
      <VerifyForm page={page} key={page.systems.map(({hash}) => hash).join()} />
    </Suspense>
  );
  return (
    <section className="verify-bar not-printed" id="verify" aria-label="Did it work?">
      {isVerified && (
        <p>
          {trustText(first)} <BackToQueue />
        </p>
      )}
      {!isVerified && <h2>Did it work exactly as it is written?</h2>}
      {steps.length > 0 && (
        <p>
          {steps.length === 1 ? 'One step is not described' : `${steps.length} steps are not described`} for {first?.system.name}.
          Describe first, then verify:{' '}
          {steps.map(({id, dataset}, at) => (
            <span key={id}>
              {at > 0 && ', '}
              <a href={`#${id}`}>{dataset.title}</a>
            </span>
          ))}
        </p>
      )}
      {isVerified ? (
        <details>
          <summary>Verify it again</summary>
          {form}
        </details>
      ) : (
        form
      )}
      <p>
        <a href="#helpful">Something differs</a>
      </p>
    </section>
  );
}
