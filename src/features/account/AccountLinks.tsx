/** Where signed-in people find their own pages: a small menu in the bar, a plain list in the phone's menu. */
import Link from '@docusaurus/Link';
import {useLocation} from '@docusaurus/router';
import {ChevronDown} from 'lucide-react';
import {callerOf} from '../../../server/who/callers.shared.ts';
import {isForgetful} from '../../api/forgetful.ts';
import {refreshSession, useSession} from '../../api/session.ts';
import {listedIn} from '../../places.ts';
import {dropDrafts} from '../../ui/forms/draft.ts';
import {useAction} from '../../ui/useAction.ts';
import {useMenu} from '../../ui/useMenu.ts';

export function AccountLinks({flat = false}: {flat?: boolean}) {
  const state = useSession();
  const {pathname, search} = useLocation();
  const menu = useMenu();
  const {run, busy, problem} = useAction();

  if (isForgetful(pathname)) return <span className="facts no-account">No account here</span>;
  const person = state.step === 'loaded' ? state.value.person : null;
  if (person === null)
    return (
      <Link to={isAccountPage(pathname) ? '/sign-in' : `/sign-in?next=${encodeURIComponent(pathname + search)}`}>Sign in</Link>
    );
  const links = (
    <ul className="account-links">
      {listedIn('menu', callerOf(person)).map(({to, name}) => (
        <li key={to}>
          <Link to={to} aria-current={pathname === to ? 'page' : undefined}>
            {name}
          </Link>
        </li>
      ))}
      <li>
        <button type="button" className="link-button" aria-disabled={busy} onClick={() => run(signOut)}>
          Sign out
        </button>
        {problem && (
          <p className="field-error" role="alert">
            You are still signed in. {problem}
          </p>
        )}
      </li>
    </ul>
  );
  if (flat) return links;
  return (
    <details className="account-menu" ref={menu}>
      <summary>
        {person.name} <ChevronDown aria-hidden size={16} />
      </summary>
      {links}
    </details>
  );
}

function isAccountPage(pathname: string): boolean {
  return /^\/(sign-in|join|reset-password)/.test(pathname);
}

async function signOut(): Promise<void> {
  const [{call}, {authApi}] = await Promise.all([import('../../api/client.ts'), import('../../../server/people/contract.ts')]);
  await call(authApi.signOut, {});
  dropDrafts();
  await refreshSession();
}
