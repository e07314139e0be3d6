/** A learning path: every step in order, and for a signed-in person how far they are. */

import Link from '@docusaurus/Link';
import {useState} from 'react';
import {pathsApi} from '../../../server/paths/contract.ts';
import {call} from '../../api/client.ts';
import {useSession} from '../../api/session.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import type {PathFacts} from '../../plugins/paths/index.ts';
import {Page} from '../../ui/Page.tsx';
import {Continue} from './Continue.tsx';
import {StepLine} from './StepLine.tsx';

export default function PathPage({path}: {path: PathFacts}) {
  const session = useSession();
  const person = session.step === 'loaded' ? session.value.person : null;
  return (
    <Page title={path.name} description={path.description}>
      <p className="lead">{path.description}</p>
      {person === null ? <Steps path={path} /> : <OwnSteps path={path} />}
      <p>
        <Link to="/training">All paths and quizzes</Link>
      </p>
    </Page>
  );
}

/** As anybody can read it. */
function Steps({path}: {path: PathFacts}) {
  return (
    <>
      <p className="facts">
        {path.steps.filter(({optional}) => !optional).length} steps, about {path.minutes} minutes for what is required
        {path.functions.length > 0 && ` · for: ${path.functions.join(', ')}`}
      </p>
      <ol className="path-steps">
        {path.steps.map(({optional, ...step}) => (
          <StepLine
            key={step.key}
            number={numberOf(
              path.steps.filter((each) => !each.optional),
              step.key,
            )}
            step={{...step, required: !optional, state: 'open'}}
            path={path.key}
          />
        ))}
      </ol>
      <p>
        <Link to={`/sign-in?next=/training/paths/${path.key}`}>Sign in</Link> to keep your place and to take the quizzes.
      </p>
    </>
  );
}

function OwnSteps({path}: {path: PathFacts}) {
  const {state, reload} = useEndpoint(pathsApi.mine, {});
  const [all, setAll] = useState(false);
  if (state.step !== 'loaded')
    return (
      <>
        <p role={state.step === 'failed' ? 'alert' : 'status'}>
          {state.step === 'failed' ? state.sentence : 'Looking up how far you are …'}
        </p>
        <Steps path={path} />
      </>
    );
  const progress = state.value.paths.find(({key}) => key === path.key);
  if (progress === undefined) return <Steps path={path} />;
  const optional = progress.steps.filter(({required}) => !required).length;
  return (
    <>
      <Continue progress={progress} closed={state.value.whyEnhancedIsLocked} />
      {optional > 0 && (
        <p>
          <button type="button" className="link-button" aria-expanded={all} onClick={() => setAll(!all)}>
            {all
              ? 'Show only what is required'
              : `Show ${optional === 1 ? 'the optional step' : `the ${optional} optional steps`} too`}
          </button>
        </p>
      )}
      <ol className="path-steps">
        {progress.steps.map(
          (step) =>
            (all || step.required) && (
              <StepLine
                key={step.key}
                step={step}
                number={numberOf(
                  progress.steps.filter(({required}) => required),
                  step.key,
                )}
                path={path.key}
                isNext={step.key === progress.next}
                onTakeBack={async () => {
                  await call(pathsApi.read, {params: {key: step.key}, body: {read: false}});
                  await reload();
                }}
              />
            ),
        )}
      </ol>
    </>
  );
}

function numberOf(required: readonly {key: string}[], key: string): number | undefined {
  const at = required.findIndex((step) => step.key === key);
  return at === -1 ? undefined : at + 1;
}
