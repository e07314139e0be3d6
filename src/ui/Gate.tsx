/** Shows its inside to those who may see it, and tells everybody else what to do instead. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {Fragment, type ReactNode} from 'react';
import {callerOf} from '../../server/who/callers.shared.ts';
import type {Person} from '../../server/who/contract.ts';
import {useSession} from '../api/session.ts';
import type {Place} from '../places.ts';
import {ContactText} from './ContactText.tsx';
import {Waiting} from './Loading.tsx';
import {NeedsScript} from './NeedsScript.tsx';

type Props = {
  place: Place;
  /** What visitors can do instead. */
  instead?: ReactNode;
  children: (person: Person) => ReactNode;
};

export function Gate({place: {who, purpose}, instead, children}: Props) {
  const state = useSession();
  const {pathname, search} = useLocation();
  if (state.step === 'loading') {
    return (
      <>
        <NeedsScript />
        <Waiting />
      </>
    );
  }
  if (state.step === 'failed')
    return <p role="alert">The service could not be reached. Check your connection and reload the page.</p>;
  const {person, contact} = state.value;
  if (person === null) {
    return (
      <>
        <p>You need an account to {purpose}. Reading guides and documents needs none.</p>
        <p>
          <Link className="button" to={`/sign-in?next=${encodeURIComponent(pathname + search)}`}>
            Sign in
          </Link>
        </p>
        {instead}
        <p>
          Accounts come by invitation from the coordinator. <ContactText text={contact} />
        </p>
      </>
    );
  }
  if (!who.includes(callerOf(person)))
    return (
      <p>
        Your account does not include this page. Ask the coordinator if you need it. <ContactText text={contact} />
      </p>
    );
  // What one person was shown or typed is not there for the next.
  return <Fragment key={person.id}>{children(person)}</Fragment>;
}
