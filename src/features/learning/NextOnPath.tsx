/** "Step 3 of 7": says that a page was read, and goes on to the next step. */

import Link from '@docusaurus/Link';
import {useHistory} from '@docusaurus/router';
import {type PathProgress, type PathStep, pathsApi} from '../../../server/paths/contract.ts';
import {call} from '../../api/client.ts';
import {useSession} from '../../api/session.ts';
import {useEndpoint} from '../../api/useEndpoint.ts';
import {useAction} from '../../ui/useAction.ts';

type Props = {path: string; step: string; quiet: boolean};

export default function NextOnPath(props: Props) {
  const session = useSession();
  if (session.step !== 'loaded' || session.value.person === null) return null;
  return <Next {...props} />;
}

function Next({path, step: key, quiet}: Props) {
  const {state} = useEndpoint(pathsApi.mine, {});
  const {run, busy, problem} = useAction();
  const history = useHistory();
  if (state.step === 'failed') return <p role="alert">{state.sentence}</p>;
  if (state.step === 'loading') return null;
  const progress = state.value.paths.find((each) => each.key === path);
  const step = progress?.steps.find((each) => each.key === key);
  if (progress === undefined || step === undefined) return null;
  const next = stepAfter(progress, step);
  const onward = next ? `${next.url}?path=${path}` : `/training/paths/${path}`;
  const isToRead = step.kind === 'read' && step.state === 'open';
  return (
    <section className="panel on-path" aria-label={`Your path: ${progress.name}`}>
      <p>
        <Link to={`/training/paths/${path}`}>{progress.name}</Link>, {placeOf(progress, step)}
      </p>
      <p className="actions">
        {isToRead ? (
          <button
            type="button"
            className="button"
            aria-disabled={busy}
            onClick={() =>
              run(async () => {
                await call(pathsApi.read, {params: {key}, body: {read: true}});
                history.push(onward);
              })
            }
          >
            I have read this: carry on
          </button>
        ) : (
          <Link className={quiet ? '' : 'button'} to={onward}>
            {next ? `Carry on: ${next.title}` : 'See the whole path'}
          </Link>
        )}
        {isToRead && next && <Link to={onward}>Leave it for later</Link>}
      </p>
      {problem && <p role="alert">{problem}</p>}
    </section>
  );
}

/** Required steps are counted; what may be left out has no number. */
function placeOf({steps}: PathProgress, step: PathStep): string {
  const required = steps.filter((each) => each.required);
  const at = required.indexOf(step);
  return at === -1 ? 'optional step' : `step ${at + 1} of ${required.length}`;
}

/** The next required step that is open, after this one or else from the beginning. */
function stepAfter({steps}: PathProgress, step: PathStep): PathStep | undefined {
  const index = steps.indexOf(step);
  return [...steps.slice(index + 1), ...steps.slice(0, index)].find(({required, state}) => required && state === 'open');
}
