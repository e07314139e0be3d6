/** Shows its inside to those who may see it, and tells everybody else what to do instead. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import type {ReactNode} from 'react';
import type {Person} from '../../server/who/contract.ts';
import {useSession} from '../api/session.ts';
import {NeedsScript} from './NeedsScript.tsx';

type Props = {
  /** What one signs in for, such as "take this quiz". */
  to: string;
  may?: (person: Person) => boolean;
  /** What visitors can do instead. */
  instead?: ReactNode;
  children: (person: Person) => ReactNode;
};

export function Gate({to, may = () => true, instead, children}: Props) {
  const state = useSession();
  const {pathname, search} = useLocation();
  if (state.step === 'loading') {
    return (
      <>
        <NeedsScript />
        <p role="status">Loading …</p>
      </>
    );
  }
  if (state.step === 'failed')
    return <p role="alert">The service could not be reached. Check your connection and reload the page.</p>;
  const {person, contact} = state.session;
  if (person === null) {
    return (
      <>
        <p>You need an account to {to}. Reading guides and documents needs none.</p>
        <p>
          <Link className="button" to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>
            Sign in
          </Link>
        </p>
        {instead}
        <p>Accounts come by invitation from the coordinator. {contact}</p>
      </>
    );
  }
  if (!may(person)) return <p>Your account does not include this page. Ask the coordinator if you need it. {contact}</p>;
  return children(person);
}
