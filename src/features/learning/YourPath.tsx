/** What to do next: the first path for one's job that is not done, with one button. */

import Link from '@docusaurus/Link';
import {type PathProgress, pathsApi} from '../../../server/paths/contract.ts';
import type {Standing} from '../../../server/records/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {Loading} from '../../ui/Loading.tsx';
import {Continue} from './Continue.tsx';

/** `standings`: results that changed content has overtaken come first, because they take a minute. */
export function YourPath({standings}: {standings: readonly Standing[]}) {
  const {state} = useEndpoint(pathsApi.mine, {});
  const changed = standings.filter(({needed, refresh}) => needed && refresh > 0);
  return (
    <section aria-labelledby="your-path">
      <h2 id="your-path">Carry on</h2>
      {changed.length > 0 && (
        <div className="notice">
          <p>
            Something has changed since you passed {changed.length === 1 ? 'this quiz' : 'these quizzes'}. A refresher asks about
            that alone:
          </p>
          <ul>
            {changed.map(({quizId, name}) => (
              <li key={quizId}>
                <Link to={`/training/${quizId}`}>{name}</Link>
              </li>
            ))}
          </ul>
        </div>
      )}
      <Loading state={state}>
        {({paths, whyEnhancedIsLocked}) => {
          const path = nextPath(paths);
          if (path === undefined)
            return (
              <p>
                {whyEnhancedIsLocked ??
                  (changed.length > 0
                    ? 'Everything else that is required for your job is done.'
                    : 'You have done everything that is required for your job.')}
              </p>
            );
          return (
            <>
              <p>
                Your path: <Link to={`/training/paths/${path.key}`}>{path.name}</Link>
              </p>
              <Continue progress={path} closed={whyEnhancedIsLocked} />
            </>
          );
        }}
      </Loading>
    </section>
  );
}

/** Of those for the job, in their order, the first that has a step to go on with. */
function nextPath(paths: readonly PathProgress[]): PathProgress | undefined {
  return paths.find(({suggested, next}) => suggested && next !== null);
}
