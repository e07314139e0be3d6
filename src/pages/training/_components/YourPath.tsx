/** What to do next: the first path for one's job that is not done, with one button. */
import Link from '@docusaurus/Link';
import type {PathProgress} from '../../../../server/paths/contract.ts';
import {pathsApi} from '../../../../server/paths/contract.ts';
import {call} from '../../../api/client.ts';
import {Loading} from '../../../components/Loading.tsx';
import {Continue} from '../../../components/paths/Continue.tsx';
import {useLoaded} from '../../../components/useLoaded.ts';

const read = () => call(pathsApi.mine, {});

export function YourPath() {
  const {state} = useLoaded(read);
  return (
    <section aria-labelledby="your-path">
      <h2 id="your-path">Go on</h2>
      <Loading state={state}>
        {({paths, enhancedIsClosed}) => {
          const path = nextPath(paths);
          if (path === undefined) return <p>You have done everything that is required for your job.</p>;
          return (
            <>
              <p>
                Your path: <Link to={`/training/paths/${path.key}`}>{path.name}</Link>
              </p>
              <Continue progress={path} closed={enhancedIsClosed} />
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
