/** On a phone, above the tasks: how far one is on one's path, in a line. */
import Link from '@docusaurus/Link';
import {pathsApi} from '../../../server/paths/contract.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';

export default function PathLine() {
  const {state} = useEndpoint(pathsApi.mine, {});
  const path = state.step === 'loaded' ? state.value.paths.find(({suggested, next}) => suggested && next !== null) : undefined;
  const step = path?.steps.find(({key}) => key === path.next);
  if (path === undefined || step === undefined) return null;
  return (
    <Link className="path-line" to={`${step.url}?path=${path.key}`}>
      <span>
        <strong>{path.name}</strong>: {path.done} of {path.required}
      </span>
      <span>{path.done === 0 ? 'Start' : 'Continue'} ›</span>
    </Link>
  );
}
