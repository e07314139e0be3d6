/** On a phone the rail would stand below the tasks: its lines come before them. Loaded after the page, for those who are signed in. */
import {lazy, Suspense} from 'react';
import {useSession} from '../../api/session.ts';

const PathLine = lazy(() => import('../learning/PathLine.tsx'));

export function PathForYou() {
  const state = useSession();
  if (state.step !== 'loaded' || state.value.person === null) return null;
  return (
    <div className="path-for-you">
      <Suspense>
        <PathLine />
      </Suspense>
    </div>
  );
}
