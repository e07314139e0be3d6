/** "Was this page helpful?": one press for most; words, without an account, where something is amiss. */
import {lazy, Suspense, useRef, useState} from 'react';
import type {Verdict} from '../../../server/feedback/contract.ts';
import {Failure, request} from '../../api/client.ts';

const HelpfulForm = lazy(() => import('./HelpfulForm.tsx'));

type State = {step: 'asking'} | {step: 'writing'; verdict: Exclude<Verdict, 'yes'>} | {step: 'thanked'};

export function Helpful({pageKey}: {pageKey: string}) {
  const [state, setState] = useState<State>({step: 'asking'});
  const [problem, setProblem] = useState<string>();
  const status = useRef<HTMLParagraphElement>(null);
  const thank = () => {
    setState({step: 'thanked'});
    // What was pressed is gone now.
    setTimeout(() => status.current?.focus());
  };
  const yes = () =>
    request('post', `/api/content/${pageKey}/feedback`, {verdict: 'yes'}).then(thank, (error: unknown) =>
      setProblem(error instanceof Failure ? error.message : 'That did not work. Try again in a minute.'),
    );
  return (
    <section className="helpful" aria-labelledby="helpful">
      <h2 id="helpful">Was this page helpful?</h2>
      <p role="status" ref={status} tabIndex={-1}>
        {state.step === 'thanked' && 'Noted, thank you. Nobody can tell that it was you.'}
      </p>
      {state.step === 'asking' && (
        <p className="actions">
          <button type="button" className="button button--quiet" onClick={yes}>
            Yes
          </button>
          <button type="button" className="button button--quiet" onClick={() => setState({step: 'writing', verdict: 'no'})}>
            No
          </button>
          <button type="button" className="button button--quiet" onClick={() => setState({step: 'writing', verdict: 'wrong'})}>
            Something is wrong
          </button>
        </p>
      )}
      {problem && <p role="alert">{problem}</p>}
      {state.step === 'writing' && (
        <Suspense fallback={<p>Loading …</p>}>
          <HelpfulForm pageKey={pageKey} verdict={state.verdict} onSent={thank} onClose={() => setState({step: 'asking'})} />
        </Suspense>
      )}
    </section>
  );
}
