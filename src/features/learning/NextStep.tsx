/** What comes next in one's training: a quiz left unfinished, a refresher, or the next step of one's path. */
import Link from '@docusaurus/Link';
import {usePluginData} from '@docusaurus/useGlobalData';
import {pathsApi} from '../../../server/paths/contract.ts';
import {quizzesApi} from '../../../server/quizzes/contract.ts';
import {recordsApi} from '../../../server/records/contract.ts';
import {together} from '../../api/shared.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import type {QuizzesData} from '../../plugins/quizzes/index.ts';
import {Stops} from '../../ui/charts/Stops.tsx';
import {Loading} from '../../ui/Loading.tsx';
import {byNeed, howItStands} from './standing-words.ts';

export default function NextStep() {
  const {quizzes} = usePluginData('waymark-quizzes') as QuizzesData;
  const [paths, record] = [useEndpoint(pathsApi.mine, {}), useEndpoint(recordsApi.mine, {})];
  const open = useEndpoint(quizzesApi.unfinished, {});
  const titleOf = (quiz: string) => quizzes.find(({id}) => id === quiz)?.title ?? quiz;
  return (
    <Loading state={together({paths: paths.state, record: record.state, open: open.state})}>
      {({paths: {paths: all}, record: {standings}, open: {unfinished}}) => {
        const [due] = byNeed(
          standings.filter(({needed, quizId}) => needed && quizId !== null),
          (each) => each,
        ).filter(({name}) => name === 'Needs you');
        const path = all.find(({suggested, next}) => suggested && next !== null);
        const step = path?.steps.find(({key}) => key === path.next);
        if (unfinished.length === 0 && due === undefined && step === undefined)
          return (
            <p>
              Everything for your job is done. <Link to="/training">See your record</Link>
            </p>
          );
        return (
          <ul className="plain next-steps">
            {path && step && (
              <li>
                <strong>{path.name}</strong>
                <span className="facts">
                  {path.done} of {path.required} steps done
                </span>
                <Stops done={path.done} of={path.required} />
                <span>Next: {step.title}</span>
                <Link className="button button--next" to={`${step.url}?path=${path.key}`}>
                  {path.done === 0 ? 'Start' : 'Continue'}
                  <span className="visually-hidden">: {step.title}</span>
                </Link>
              </li>
            )}
            {unfinished.map(({quizId, answered, of}) => (
              <li key={quizId}>
                <Link to={`/training/${quizId}`}>Unfinished: {titleOf(quizId)}</Link>
                <span className="facts">
                  {answered} of {of} answered
                </span>
              </li>
            ))}
            {due && (
              <li>
                <strong>{due.quizzes.length === 1 ? 'One quiz needs you' : `${due.quizzes.length} quizzes need you`}</strong>
                {due.quizzes.map((standing) => (
                  <span key={standing.competency}>
                    <Link to={`/training/${standing.quizId}`}>{standing.name} quiz</Link>
                    <span className={`facts stands-${howItStands(standing).pill}`}> {howItStands(standing).words}</span>
                  </span>
                ))}
              </li>
            )}
          </ul>
        );
      }}
    </Loading>
  );
}
