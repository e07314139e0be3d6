/** "Was this page helpful?": one press for most; words, without an account, where something is amiss. */
import {lazy, Suspense, useRef, useState} from 'react';
import type {Verdict} from '../../../server/feedback/contract.ts';
import {request} from '../../api/client.ts';
import {newId} from '../../ui/forms/new-id.ts';
import {Waiting} from '../../ui/Loading.tsx';
import {useAction} from '../../ui/useAction.ts';

const HelpfulForm = lazy(() => import('./HelpfulForm.tsx'));

type State = {step: 'asking'} | {step: 'writing'; verdict: Exclude<Verdict, 'yes'>} | {step: 'thanked'};

export function Helpful({pageKey}: {pageKey: string}) {
  const [state, setState] = useState<State>({step: 'asking'});
  const {run, busy, problem} = useAction();
  const sentId = useRef('');
  sentId.current ||= newId();
  const status = useRef<HTMLParagraphElement>(null);
  const opener = useRef<HTMLParagraphElement>(null);
  const thank = () => {
    setState({step: 'thanked'});
    // What was pressed is gone now.
    setTimeout(() => status.current?.focus());
  };
  const close = () => {
    // It is counted already.
    if (state.step === 'writing' && state.verdict === 'no') return thank();
    setState({step: 'asking'});
    setTimeout(() => opener.current?.querySelector('button')?.focus());
  };
  const send = (verdict: Verdict) => request('post', `/api/content/${pageKey}/feedback`, {id: sentId.current, verdict});
  const yes = () =>
    run(async () => {
      await send('yes');
      thank();
    });
  // A no counts at once, as a yes does; what was missing is an extra.
  const no = () =>
    run(async () => {
      await send('no');
      setState({step: 'writing', verdict: 'no'});
    });
  return (
    <section className="helpful" aria-labelledby="helpful">
      <h2 id="helpful">Was this page helpful?</h2>
      <p role="status" ref={status} tabIndex={-1}>
        {state.step === 'thanked' && 'Noted, thank you. Nobody can tell that it was you.'}
      </p>
      {state.step === 'asking' && (
        <p className="actions" ref={opener}>
          <button type="button" className="button button--quiet" aria-disabled={busy} onClick={yes}>
            Yes
          </button>
          <button type="button" className="button button--quiet" aria-disabled={busy} onClick={no}>
            No
          </button>
          <button type="button" className="button button--quiet" onClick={() => setState({step: 'writing', verdict: 'wrong'})}>
            Something is wrong
          </button>
        </p>
      )}
      {problem && state.step === 'asking' && <p role="alert">{problem}</p>}
      <noscript>
        <p>Saying so needs JavaScript. Tell your coordinator if something is wrong here.</p>
      </noscript>
      {state.step === 'writing' && (
        <Suspense fallback={<Waiting rows={1} />}>
          <HelpfulForm pageKey={pageKey} verdict={state.verdict} id={sentId.current} onSent={thank} onClose={close} />
        </Suspense>
      )}
    </section>
  );
}
