/** The steps of setting up, each with what works without it. */
import Link from '@docusaurus/Link';
import {Check, Circle, CircleMinus} from 'lucide-react';
import {useState} from 'react';
import {type SetUp, type SetUpStep, setUpApi} from '../../../server/set-up/contract.ts';
import {call} from '../../api/client.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {Success} from '../../ui/forms/Success.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {useAction} from '../../ui/useAction.ts';
import {Announce} from './Announce.tsx';
import {firstHour, nextStep} from './first-hour.ts';
import {stepWords} from './step-words.ts';
import {TestMail} from './TestMail.tsx';

export function SetUpList() {
  const {state, put} = useEndpoint(setUpApi.read, {});
  const [said, setSaid] = useState('');
  return (
    <Loading state={state}>
      {(setUp) => {
        const left = setUp.steps.filter((step) => step.state === 'open');
        const done = setUp.steps.filter((step) => step.state === 'done').length;
        const aside = setUp.steps.length - left.length - done;
        const next = nextStep(setUp.steps);
        const hour = firstHour(setUp.steps);
        return (
          <>
            <Success>{said}</Success>
            <p className="lead" role="status">
              {done} of {setUp.steps.length} steps done{aside > 0 && `, ${aside} set aside`}.
              {left.length > 0 && ` About ${minutesLeft(left)} minutes are left.`}
            </p>
            <progress aria-hidden className="set-up-progress" value={done} max={setUp.steps.length} />
            {left.length > 0 && (
              <p>
                <strong>
                  {hour.done === hour.of ? 'Your first hour is done.' : `First hour: ${hour.done} of ${hour.of} done.`}
                </strong>{' '}
                {hour.done === hour.of
                  ? 'People can use the site; what is left makes it better, and can wait.'
                  : 'One helper, three people and one described step are enough to begin.'}
              </p>
            )}
            <p>
              Leave and come back whenever you like: guides, forms and search work already, and anybody reads them without an
              account. <Link to="/about/first-hour">Your first hour as coordinator</Link> says what to do first, step by step.
            </p>
            {(['open', 'aside', 'done'] as const).map((state) => {
              const steps = setUp.steps.filter((step) => step.state === state);
              return (
                steps.length > 0 && (
                  <section key={state} aria-label={stateNames[state]}>
                    <h2>
                      {stateNames[state]} <span className="facts">{steps.length}</span>
                    </h2>
                    <ol className="set-up">
                      {steps.map((step) => (
                        <Step
                          key={step.key}
                          step={step}
                          mail={setUp.mail}
                          isNext={step === next}
                          onChange={put}
                          onSaid={setSaid}
                        />
                      ))}
                    </ol>
                  </section>
                )
              );
            })}
          </>
        );
      }}
    </Loading>
  );
}

const marks = {done: Check, open: Circle, aside: CircleMinus};
const stateNames = {done: 'Done', open: 'Left to do', aside: 'Set aside'};

/** What is done of a step is time that was spent. */
const minutesOf = ({key, count}: SetUpStep): number =>
  Math.max(1, Math.round(stepWords[key].minutes * (count && count.of > 0 ? 1 - count.done / count.of : 1)));
const minutesLeft = (steps: readonly SetUpStep[]): number => steps.reduce((sum, step) => sum + minutesOf(step), 0);

type StepProps = {
  step: SetUpStep;
  mail: boolean;
  isNext: boolean;
  onChange: (setUp: SetUp) => void;
  onSaid: (what: string) => void;
};

function Step({step, mail, isNext, onChange, onSaid}: StepProps) {
  const {key, state, count} = step;
  const {title, why, without, action, to} = stepWords[key];
  const minutes = minutesOf(step);
  const {run, busy, problem} = useAction();
  const Mark = marks[state];
  const setAside = (aside: boolean) => run(async () => onChange(await call(setUpApi.setAside, {params: {key}, body: {aside}})));
  const facts = (
    <p className="facts facts--row">
      {count && (
        <span>
          {count.done} of {count.of}
        </span>
      )}
      {state === 'open' && <span>{minutes === 1 ? 'about a minute' : `about ${minutes} minutes`}</span>}
    </p>
  );
  // What is settled is one line, so that what comes next stands near the top.
  if (state !== 'open')
    return (
      <li className={`set-up-step set-up-step--${state}`}>
        <Mark aria-hidden size={24} />
        <h3>{title}</h3>
        {facts}
        <div className="set-up-end">
          {key === 'mail' && mail && <TestMail />}
          {state === 'done' && to && (
            <Link to={to}>
              {/^Open/.test(action) ? action : 'Change'}
              <span className="visually-hidden">: {title}</span>
            </Link>
          )}
          {state === 'aside' && (
            <button type="button" className="link-button" aria-disabled={busy} onClick={() => setAside(false)}>
              Do it after all<span className="visually-hidden">: {title}</span>
            </button>
          )}
        </div>
        {problem && <p role="alert">{problem}</p>}
      </li>
    );
  return (
    <li className="set-up-step set-up-step--open" aria-current={isNext ? 'step' : undefined}>
      <Mark aria-hidden size={24} />
      <div>
        <h3>{title}</h3>
        {facts}
        <p>{why}</p>
        {without && <p className="facts">{without}</p>}
        {key === 'mail' && (mail ? <TestMail /> : <p>Whoever runs the server can set one up at any time.</p>)}
        {key === 'open' ? (
          <Announce
            onDone={async () => {
              await setAside(true);
              onSaid('The notice stands at the top of every page that people open from now on.');
            }}
          />
        ) : (
          <p className="actions">
            {to && (
              <Link className={isNext ? 'button' : 'button button--quiet'} to={to}>
                {action}
              </Link>
            )}
            <button type="button" className="link-button" aria-disabled={busy} onClick={() => setAside(true)}>
              Not needed here<span className="visually-hidden">: {title}</span>
            </button>
          </p>
        )}
        {problem && <p role="alert">{problem}</p>}
      </div>
    </li>
  );
}
