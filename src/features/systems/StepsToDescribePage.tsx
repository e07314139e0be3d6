/** What is still to be described, needed most first, with the form in place: it is narrow enough to stand beside the system's own window. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {lazy, type ReactNode, Suspense, useState} from 'react';
import {type PageToDescribe, systemsApi} from '../../../server/systems/contract.ts';
import {refresh} from '../../api/shared.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {places} from '../../places.ts';
import {Filter} from '../../ui/Filters.tsx';
import {Success} from '../../ui/forms/Success.tsx';
import {Gate} from '../../ui/Gate.tsx';
import {Loading, Waiting} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {useSetUpCrumb} from '../set-up/useSetUpCrumb.ts';

/** What is needed most comes first; the rest is a press away. */
const aPage = 12;

const DescribeHere = lazy(() => import('./DescribeHere.tsx'));

export default function StepsToDescribePage() {
  return (
    <Page
      title="Steps to describe"
      up={useSetUpCrumb()}
      description="The steps of guides that nobody has described for a system yet."
    >
      <Gate place={places.stepsToDescribe}>{() => <Content />}</Gate>
    </Page>
  );
}

function Content() {
  const {state} = useEndpoint(systemsApi.list, {});
  const asked = new URLSearchParams(useLocation().search).get('system');
  return (
    <Loading state={state}>
      {({systems}) => {
        const system = systems.find(({key}) => key === asked) ?? systems[0];
        if (system === undefined) return <p>No system is recorded yet.</p>;
        const [first, ...others] = systems;
        return (
          <>
            {others.length > 0 && (
              <Filter
                name="system"
                label="System"
                none={first?.shortName ?? ''}
                choices={others.map(({key, shortName}) => ({value: key, name: shortName}))}
              />
            )}
            <Steps key={system.key} system={system.key} />
          </>
        );
      }}
    </Loading>
  );
}

function Steps({system}: {system: string}) {
  const {state} = useEndpoint(systemsApi.toDescribe, {params: {key: system}});
  const [said, setSaid] = useState<ReactNode>('');
  const [shown, setShown] = useState(aPage);
  const onDone = async (what: ReactNode) => {
    await refresh('/api/systems/');
    setSaid(what);
  };
  return (
    <Loading state={state}>
      {({system: {name}, described, all, pages}) => (
        <>
          <p className="lead" role="status">
            {described} of {all} steps {described === 1 ? 'is' : 'are'} described for {name}.
          </p>
          <progress aria-hidden value={described} max={Math.max(all, 1)} />
          <Success>{said}</Success>
          {pages.length === 0 ? (
            <p>Every step is described. What changes with a release is on the review list.</p>
          ) : (
            <>
              <p>
                Each guide has boxes for what to press. Make this window narrow and put {name} beside it. Do the task, and write
                down what you press. What readers asked for comes first, then what is read most.
              </p>
              {pages.slice(0, shown).map((page) => (
                <Guide key={page.key} page={page} system={system} onDone={onDone} />
              ))}
              {shown < pages.length && (
                <p>
                  <button type="button" className="button button--quiet" onClick={() => setShown(pages.length)}>
                    Show {pages.length - shown} more guides
                  </button>
                </p>
              )}
            </>
          )}
        </>
      )}
    </Loading>
  );
}

type Props = {page: PageToDescribe; system: string; onDone: (what: ReactNode) => Promise<void>};

function Guide({page: {key, title, url, steps, needed, reads}, system, onDone}: Props) {
  const [open, setOpen] = useState<string>();
  return (
    <section className="to-describe" aria-label={title}>
      <h2>
        <Link to={url}>{title}</Link>
      </h2>
      <p className="facts facts--row">
        {needed > 0 && (
          <span className="pill pill--warn">{needed === 1 ? 'One reader needs it' : `${needed} readers need it`}</span>
        )}
        <span>{steps.length === 1 ? 'One box to describe' : `${steps.length} boxes to describe`}</span>
        {reads > 0 && <span>Opened {reads === 1 ? 'once' : `${reads} times`} in 90 days</span>}
      </p>
      <ul className="plain">
        {steps.map(({step, title: what, needed: asked}) => (
          <li key={step}>
            <button
              type="button"
              className="link-button"
              aria-expanded={open === step}
              onClick={() => setOpen(open === step ? undefined : step)}
            >
              {what}
            </button>
            {asked > 0 && <span className="facts"> asked for {asked === 1 ? 'once' : `${asked} times`}</span>}
            {open === step && (
              <Suspense fallback={<Waiting rows={1} />}>
                <DescribeHere
                  pageKey={key}
                  step={step}
                  title={what}
                  system={system}
                  left={steps.length - 1}
                  onClose={() => setOpen(undefined)}
                  onDone={(verified) =>
                    onDone(
                      <p>
                        Described: {what}. <Link to={url}>{title}</Link>
                        {verified ? ' is marked as verified.' : ' shows it now.'}
                      </p>,
                    )
                  }
                />
              </Suspense>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
