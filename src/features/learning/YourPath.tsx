/** What to do next: the first path for one's job that is not done, with one button. */
import Link from '@docusaurus/Link';
import {type PathProgress, pathsApi} from '../../../server/paths/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {Loading} from '../../ui/Loading.tsx';
import {Continue} from './Continue.tsx';

export function YourPath() {
  const {state} = useEndpoint(pathsApi.mine, {});
  return (
    <section aria-labelledby="your-path">
      <h2 id="your-path">Your path</h2>
      <Loading state={state}>
        {({paths, whyEnhancedIsLocked}) => {
          const path = nextPath(paths);
          if (path === undefined) return <p>{whyEnhancedIsLocked ?? 'All required steps are done.'}</p>;
          return (
            <Continue progress={path} closed={whyEnhancedIsLocked}>
              <h3>
                <Link to={`/training/paths/${path.key}`}>{path.name}</Link>
              </h3>
            </Continue>
          );
        }}
      </Loading>
    </section>
  );
}

/** Of those for the job, in their order, the first that has a step to go on with. */
export function nextPath(paths: readonly PathProgress[]): PathProgress | undefined {
  return paths.find(({suggested, next}) => suggested && next !== null);
}
