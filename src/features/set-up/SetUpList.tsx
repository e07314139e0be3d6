/** The steps of setting up, each with what works without it. */
import Link from '@docusaurus/Link';
import {Check, Circle, CircleMinus} from 'lucide-react';
import {type SetUp, type SetUpStep, setUpApi} from '../../../server/set-up/contract.ts';
import {call} from '../../api/client.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {Loading} from '../../ui/Loading.tsx';
import {useAction} from '../../ui/useAction.ts';
import {Announce} from './Announce.tsx';
import {stepWords} from './step-words.ts';
import {TestMail} from './TestMail.tsx';

export function SetUpList() {
  const {state, put} = useEndpoint(setUpApi.read, {});
  return (
    <Loading state={state}>
      {(setUp) => {
        const left = setUp.steps.filter((step) => step.state === 'open');
        const done = setUp.steps.filter((step) => step.state === 'done').length;
        const aside = setUp.steps.length - left.length - done;
        const next = left[0];
        return (
          <>
            <p className="lead" role="status">
              {done} of {setUp.steps.length} steps done{aside > 0 && `, ${aside} set aside`}.
              {left.length > 0 && ` About ${left.reduce((sum, {key}) => sum + stepWords[key].minutes, 0)} minutes are left.`}
            </p>
            <progress aria-hidden className="set-up-progress" value={done} max={setUp.steps.length} />
            <p>
              Leave and come back whenever you like: guides, forms and search work already, and anybody reads them without an
              account. <Link to="/about/first-hour">Your first hour as coordinator</Link> says what to do first, step by step.
            </p>
            <ol className="set-up">
              {setUp.steps.map((step) => (
                <Step key={step.key} step={step} mail={setUp.mail} isNext={step === next} onChange={put} />
              ))}
            </ol>
          </>
        );
      }}
    </Loading>
  );
}

const marks = {done: Check, open: Circle, aside: CircleMinus};
const stateNames = {done: 'Done', open: 'To do', aside: 'Set aside'};

type StepProps = {step: SetUpStep; mail: boolean; isNext: boolean; onChange: (setUp: SetUp) => void};

function Step({step: {key, state, count}, mail, isNext, onChange}: StepProps) {
  const {title, why, without, minutes, action, to} = stepWords[key];
  const {run, busy, problem} = useAction();
  const Mark = marks[state];
  const setAside = (aside: boolean) => run(async () => onChange(await call(setUpApi.setAside, {params: {key}, body: {aside}})));
  const facts = (
    <p className="facts facts--row">
      <span className={state === 'open' ? 'pill' : undefined}>{stateNames[state]}</span>
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
        <h2>{title}</h2>
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
        <h2>{title}</h2>
        {facts}
        <p>{why}</p>
        {without && <p className="facts">{without}</p>}
        {key === 'mail' && (mail ? <TestMail /> : <p>Whoever runs the server can set one up at any time.</p>)}
        {key === 'open' ? (
          <Announce onDone={() => setAside(true)} />
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
