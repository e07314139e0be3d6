/** Where signed-in people find their own pages: a small menu in the bar, a plain list in the phone's menu. */
import Link from '@docusaurus/Link';
import {useHistory, useLocation} from '@docusaurus/router';
import {ChevronDown, LayoutDashboard} from 'lucide-react';
import {callerOf} from '../../../server/who/callers.shared.ts';
import type {Person} from '../../../server/who/contract.ts';
import {useForYou} from '../../api/for-you.ts';
import {isForgetful} from '../../api/forgetful.ts';
import {refreshSession, useSession} from '../../api/session.ts';
import {isWork, places} from '../../places.ts';
import {dropDrafts} from '../../ui/forms/draft.ts';
import {Count} from '../../ui/icons/Count.tsx';
import {useAction} from '../../ui/useAction.ts';
import {useMenu} from '../../ui/useMenu.ts';
import {Bell} from '../for-you/Bell.tsx';
import {WorkLinks} from '../manage/WorkNav.tsx';
import {initialsOf} from './initials.ts';

function useReader(): {knows: boolean; person: Person | null; signInAt: string} {
  const state = useSession();
  const {pathname, search} = useLocation();
  const isAccountPage = /^\/(sign-in|join|reset-password)/.test(pathname);
  return {
    knows: !isForgetful(pathname),
    person: state.step === 'loaded' ? state.value.person : null,
    signInAt: isAccountPage ? '/sign-in' : `/sign-in?next=${encodeURIComponent(pathname + search)}`,
  };
}

/** In the bar: initials, so that no name is too long for it; the name is in the menu. */
export function AccountMenu() {
  const {knows, person, signInAt} = useReader();
  const {pathname} = useLocation();
  const menu = useMenu();
  const waits = useForYou();
  const waiting = (waits?.queue?.all ?? 0) + (waits?.setUp ? waits.setUp.of - waits.setUp.done : 0);
  if (!knows) return <span className="no-account">No account here</span>;
  if (person === null)
    return (
      <Link className="bar-sign-in" to={signInAt}>
        Sign in
      </Link>
    );
  return (
    <>
      <Bell />
      {person.role !== 'basic' && (
        <Link
          className="bar-manage"
          aria-current={isWork(pathname) ? 'true' : undefined}
          to={waits?.setUp ? places.setUp.to : places.manage.to}
        >
          <LayoutDashboard aria-hidden size={20} />
          <span className="visually-hidden">Manage</span>
          <span className="bar-word" aria-hidden="true">
            Manage
          </span>
          <Count number={waiting} what="waiting" />
        </Link>
      )}
      <details className="account-menu" ref={menu}>
        <summary>
          <span className="initials" aria-hidden="true">
            {initialsOf(person.name)}
          </span>
          <span className="visually-hidden">Account of {person.name}</span>
          <ChevronDown aria-hidden size={16} />
        </summary>
        <OwnLinks person={person} />
      </details>
    </>
  );
}

/** In the phone's menu: everything, under its headings. */
export function AccountLinks() {
  const {knows, person, signInAt} = useReader();
  if (!knows) return <p className="no-account">No account here</p>;
  if (person === null) return <Link to={signInAt}>Sign in</Link>;
  return (
    <>
      <OwnLinks person={person} />
      {person.role !== 'basic' && <WorkLinks caller={callerOf(person)} />}
    </>
  );
}

function OwnLinks({person}: {person: Person}) {
  const {pathname} = useLocation();
  const history = useHistory();
  const leave = async () => {
    await signOut();
    // A page of the account has nothing to show to whoever comes next.
    history.push('/?signed-out');
    await refreshSession();
  };
  const {run, busy, problem} = useAction();
  const notices = useForYou()?.notices.length ?? 0;
  return (
    <div className="account-links">
      <p className="account-name">{person.name}</p>
      <ul>
        <li>
          <Link to={places.forYou.to} aria-current={pathname === places.forYou.to ? 'page' : undefined}>
            {places.forYou.name}
            <Count number={notices} what={notices === 1 ? 'new answer' : 'new answers'} />
          </Link>
        </li>
        <li>
          <Link to={places.account.to} aria-current={pathname === places.account.to ? 'page' : undefined}>
            {places.account.name}
          </Link>
        </li>
        <li>
          <button type="button" className="link-button" aria-disabled={busy} onClick={() => run(leave)}>
            Sign out
          </button>
          {problem && (
            <p className="field-error" role="alert">
              You are still signed in. {problem}
            </p>
          )}
        </li>
      </ul>
    </div>
  );
}

async function signOut(): Promise<void> {
  const [{call}, {authApi}] = await Promise.all([import('../../api/client.ts'), import('../../../server/people/contract.ts')]);
  await call(authApi.signOut, {});
  dropDrafts();
}
