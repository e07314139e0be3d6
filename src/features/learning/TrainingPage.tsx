/** Training: what to do next, the learning paths, the quizzes, and one's own record. */
import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import {recordsApi} from '../../../server/records/contract.ts';
import {useSession} from '../../api/session.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import type {PathsData} from '../../plugins/paths/index.ts';
import type {QuizzesData} from '../../plugins/quizzes/index.ts';
import {Loading} from '../../ui/Loading.tsx';
import {Page} from '../../ui/Page.tsx';
import {AllTiers} from '../content/AllTiers.tsx';
import {AskedToRate} from '../self-rating/AskedToRate.tsx';
import {Record} from './Record.tsx';
import {YourPath} from './YourPath.tsx';

export default function Training() {
  const {quizzes} = usePluginData('waymark-quizzes') as QuizzesData;
  const {paths} = usePluginData('waymark-paths') as PathsData;
  const session = useSession();
  const person = session.step === 'loaded' ? session.value.person : null;
  const own = useEndpoint(recordsApi.mine, {}, {enabled: person !== null});
  return (
    <Page title="Training" description="Learning paths for each job, and short quizzes that tell you what to read.">
      <p className="lead">
        A path says what to read for your job, in order. Take a five-question quiz to find out what to read. If you pass, you can
        skip the reading. <Link to="/about/training">How training works</Link>
      </p>
      {person && <AskedToRate />}
      {person && <Loading state={own.state}>{({standings}) => <YourPath standings={standings} />}</Loading>}
      {session.step === 'loaded' && person === null && (
        <p>
          <Link to="/sign-in?next=/training">Sign in</Link> to take a quiz and to see what you have done.
        </p>
      )}
      <h2>Learning paths</h2>
      <ul className="lines">
        {paths.map(({key, name, description, minutes, functions}) => (
          <li key={key}>
            <Link to={`/training/paths/${key}`}>{name}</Link>
            <span className="facts">
              {description} About {minutes} minutes. For: {functions.length === 0 ? 'everybody' : functions.join(', ')}.
            </span>
          </li>
        ))}
      </ul>
      {person && own.state.step === 'loaded' && <Record record={own.state.value} />}
      <h2>Quizzes</h2>
      <ul className="lines">
        {quizzes.map(({id, title, tier, count, minutes}) => (
          <li key={id} className={`tier-${tier}`}>
            <Link to={`/training/${id}`}>{title}</Link>
            <span className="facts">
              {tier === 'basic' ? 'Basic' : 'Enhanced'} · {count} questions · about {minutes} minutes
            </span>
          </li>
        ))}
      </ul>
      <AllTiers what="quizzes" />
    </Page>
  );
}
