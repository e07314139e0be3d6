/** How many said the same, and a button to say it too. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import type {ReactNode} from 'react';
import {type MeToo as Counts, postsApi} from '../../../server/posts/contract.ts';
import {call} from '../../api/client.ts';
import {useSession} from '../../api/session.ts';
import {useAction} from '../../ui/useAction.ts';

/** A suggestion is said, a question asked. */
type Verb = 'say' | 'ask';
type Props = {id: string; verb: Verb; meToo: Counts; own: boolean; onChange: (meToo: Counts) => void; children: ReactNode};

export function MeToo({id, verb, meToo, own, onChange, children}: Props) {
  const session = useSession();
  const signedIn = session.step === 'loaded' && session.value.person !== null;
  const {pathname} = useLocation();
  const {run, busy, problem} = useAction();
  return (
    <div className="me-too">
      <p role="status" className="me-too-count">
        {meTooText(meToo, verb)}
        {own && ' You wrote this.'}
      </p>
      {session.step === 'loaded' && !signedIn && (
        <Link to={`/sign-in?next=${encodeURIComponent(pathname)}`}>Sign in to {verb} it too, or to follow it</Link>
      )}
      {signedIn && !own && (
        <button
          type="button"
          className="button button--quiet button--small"
          aria-disabled={busy}
          onClick={() => run(async () => onChange(await call(postsApi.meToo, {params: {id}, body: {said: !meToo.you}})))}
        >
          {meToo.you ? `You ${verb === 'say' ? 'said' : 'asked'} this too. Take it back` : `I ${verb} this too`}
        </button>
      )}
      {!own && children}
      {problem && <span role="alert">{problem}</span>}
    </div>
  );
}

/** "3 more people from 2 organisations say this too." */
function meTooText({people, organisations}: Counts, verb: Verb): string {
  if (people === 0) return `Nobody else ${verb === 'say' ? 'says' : 'asks'} this yet.`;
  const who = people === 1 ? 'One more person' : `${people} more people`;
  const where =
    organisations === 0 ? '' : organisations === 1 ? ' from one organisation' : ` from ${organisations} organisations`;
  return `${who}${where} ${people === 1 ? `${verb}s` : verb} this too.`;
}
