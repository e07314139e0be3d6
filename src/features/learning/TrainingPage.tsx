/** Training: what to do next, the learning paths, the quizzes, and one's own record. */
import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import {pathsApi} from '../../../server/paths/contract.ts';
import {recordsApi} from '../../../server/records/contract.ts';
import {useSession} from '../../api/session.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import type {PathsData} from '../../plugins/paths/index.ts';
import type {QuizzesData} from '../../plugins/quizzes/index.ts';
import {Page} from '../../ui/Page.tsx';
import {AllTiers} from '../content/AllTiers.tsx';
import {AskedToRate} from '../self-rating/AskedToRate.tsx';
import {QuizRows} from './QuizRows.tsx';
import {Record} from './Record.tsx';
import {nextPath, YourPath} from './YourPath.tsx';

export default function Training() {
  const {quizzes} = usePluginData('waymark-quizzes') as QuizzesData;
  const {paths} = usePluginData('waymark-paths') as PathsData;
  const session = useSession();
  const person = session.step === 'loaded' ? session.value.person : null;
  const own = useEndpoint(recordsApi.mine, {}, {enabled: person !== null});
  const {state: mine} = useEndpoint(pathsApi.mine, {}, {enabled: person !== null});
  // The way on is then the button of the page.
  const hasNext = mine.step !== 'loaded' || nextPath(mine.value.paths) !== undefined;
  const isDone = (path: string) => {
    const progress = mine.step === 'loaded' ? mine.value.paths.find(({key}) => key === path) : undefined;
    return progress !== undefined && progress.required > 0 && progress.done === progress.required;
  };
  const record = own.state.step === 'loaded' ? own.state.value : undefined;
  return (
    <Page title="Training" description="Learning paths for each job, and short quizzes that tell you what to read." wide>
      <p className="lead">
        Take a quiz of five questions, about five minutes, to find out what to read. If you pass, you can skip the reading.{' '}
        <Link to="/about/training">How training works</Link>
      </p>
      {session.step === 'loaded' && person === null && (
        <p>
          <Link to="/sign-in?next=/training">Sign in</Link> to take a quiz and to see what you have done.
        </p>
      )}
      {person && <AskedToRate />}
      <div className="training">
        {person && (
          <div className="training-rail">
            <YourPath />
            {record && <Record record={record} />}
          </div>
        )}
        <section aria-labelledby="quizzes">
          <h2 id="quizzes" className={person === null ? undefined : 'visually-hidden'}>
            Quizzes
          </h2>
          <QuizRows quizzes={quizzes} standings={person === null ? undefined : record?.standings} first={!hasNext} />
          <AllTiers what="quizzes" />
        </section>
        <section aria-labelledby="paths">
          <h2 id="paths">Learning paths</h2>
          <p>A path says what to read for a job, in order.</p>
          <ul className="rows">
            {paths.map(({key, name, description, minutes, functions}) => (
              <li key={key}>
                <div>
                  <Link to={`/training/paths/${key}`}>{name}</Link>
                  <p>{description}</p>
                  <p>For: {functions.length === 0 ? 'everybody' : functions.join(', ')}</p>
                </div>
                <p className="row-end">
                  {isDone(key) && <span className="pill pill--good">Done</span>} {minutes} min
                </p>
              </li>
            ))}
          </ul>
        </section>
      </div>
    </Page>
  );
}
