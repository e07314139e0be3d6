/** For a champion: whether other organisations' champions may see the results of one's own. */
import {trainingNeedsApi} from '../../../../server/training-needs/contract.ts';
import {call} from '../../../api/client.ts';
import {useAction} from '../../../ui/useAction.ts';

type Props = {organisation: string; optedIn: boolean; smallestGroup: number; onChange: () => Promise<void>};

export function OptIn({organisation, optedIn, smallestGroup, onChange}: Props) {
  const {run, busy, problem} = useAction();
  const change = () =>
    run(async () => {
      await call(trainingNeedsApi.optIn, {body: {optedIn: !optedIn}});
      await onChange();
    });
  return (
    <section aria-labelledby="opt-in">
      <h2 id="opt-in">Who sees the results of your organisation</h2>
      <p role="status">
        {optedIn
          ? `${organisation} has opted in: champions of other organisations see its results beside their own.`
          : `Only you and the coordinator see the results of ${organisation}. They count in the total of all, which every champion sees.`}
      </p>
      <p className="facts">
        Never a name, and never a group of fewer than {smallestGroup}. Agree it in your organisation first; you can take it back
        at any time.
      </p>
      <p className="actions">
        <button type="button" className="button button--quiet" aria-disabled={busy} onClick={change}>
          {optedIn ? 'Stop showing our results' : 'Show our results to other champions'}
        </button>
        {problem && <span role="alert">{problem}</span>}
      </p>
    </section>
  );
}
