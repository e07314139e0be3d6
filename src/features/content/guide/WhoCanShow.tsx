/** Where a step is not described: who can show it, and a press that says it is needed. Nobody can tell who pressed. */
import Link from '@docusaurus/Link';
import {useState} from 'react';
import {request} from '../../../api/client.ts';
import {useAction} from '../../../ui/useAction.ts';
import {Contacts} from '../../helpers/Contacts.tsx';
import {ownHelpers, useHelpers} from '../../helpers/useHelpers.ts';
import {sayAsked, wasAsked} from './asked-steps.ts';

type Props = {pageKey: string; step: string; title: string};

export function WhoCanShow({pageKey, step, title}: Props) {
  const known = useHelpers();
  const own = known.step === 'loaded' ? ownHelpers(known.value) : undefined;
  const {run, busy, problem} = useAction();
  const [asked, setAsked] = useState(() => wasAsked(pageKey, step));
  const ask = () =>
    run(async () => {
      await request('post', `/api/content/${pageKey}/steps/${step}/needed`, {});
      sayAsked(pageKey, step);
      setAsked(true);
    });
  return (
    <>
      {own && (
        <>
          <p className="can-show">They can show you:</p>
          <Contacts helpers={own.helpers} />
        </>
      )}
      <p className="actions">
        {!own && (
          <Link className="button button--quiet button--small" to="/help">
            Find who can show you
          </Link>
        )}
        {!asked && (
          <button type="button" className="button button--quiet button--small" aria-disabled={busy} onClick={ask}>
            I need this step<span className="visually-hidden">: {title}</span>
          </button>
        )}
        <span role="status">{asked && 'Counted: what is needed most is described first.'}</span>
        {problem && <span role="alert">{problem}</span>}
      </p>
    </>
  );
}
