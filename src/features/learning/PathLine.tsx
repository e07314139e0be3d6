/** On a phone, instead of the rail: how far one is on one's path, and what asks for something, in a line each. */
import Link from '@docusaurus/Link';
import {pathsApi} from '../../../server/paths/contract.ts';
import {quizzesApi} from '../../../server/quizzes/contract.ts';
import {recordsApi} from '../../../server/records/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {asks} from './standing-words.ts';

export default function PathLine() {
  const {state} = useEndpoint(pathsApi.mine, {});
  const {state: record} = useEndpoint(recordsApi.mine, {});
  const {state: open} = useEndpoint(quizzesApi.unfinished, {});
  const unfinished = open.step === 'loaded' ? open.value.unfinished : [];
  const due = record.step === 'loaded' ? record.value.standings.filter((each) => each.needed && asks(each)).length : 0;
  const path = state.step === 'loaded' ? state.value.paths.find(({suggested, next}) => suggested && next !== null) : undefined;
  const step = path?.steps.find(({key}) => key === path.next);
  return (
    <>
      {path && step && (
        <Link className="path-line" to={`${step.url}?path=${path.key}`}>
          <span>
            <strong>{path.name}</strong>: {path.done} of {path.required}
          </span>
          <span>{path.done === 0 ? 'Start' : 'Continue'} ›</span>
        </Link>
      )}
      {unfinished.map(({quizId, answered, of}) => (
        <Link key={quizId} className="path-line" to={`/training/${quizId}`}>
          <span>
            <strong>Unfinished quiz</strong>: {answered} of {of}
          </span>
          <span>Continue ›</span>
        </Link>
      ))}
      {due > 0 && (
        <Link className="path-line" to="/training">
          <span>
            <strong>{due === 1 ? 'One quiz' : `${due} quizzes`}</strong> {due === 1 ? 'needs you' : 'need you'}
          </span>
          <span>See them ›</span>
        </Link>
      )}
    </>
  );
}
