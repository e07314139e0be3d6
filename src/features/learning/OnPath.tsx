/** On a page that was opened from a learning path: how to go on. Everybody else loads nothing of it. */
import {useLocation} from '@docusaurus/router';
import {lazy, Suspense, useEffect, useState} from 'react';

const NextOnPath = lazy(() => import('./NextOnPath.tsx'));

/** `step`: the key of the page, or the id of the quiz. `quiet` where something else is to be pressed first. */
export function OnPath({step, quiet = false}: {step: string; quiet?: boolean}) {
  const {search} = useLocation();
  // The page as it was built knows no address with a question mark.
  const [path, setPath] = useState<string | null>(null);
  useEffect(() => setPath(new URLSearchParams(search).get('path')), [search]);
  if (path === null) return null;
  return (
    <Suspense fallback={null}>
      <NextOnPath key={`${path} ${step}`} path={path} step={step} quiet={quiet} />
    </Suspense>
  );
}
