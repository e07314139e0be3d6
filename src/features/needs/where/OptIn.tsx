/** For a champion: whether other organisations' champions may see the results of one's own. */
import {trainingNeedsApi} from '../../../../server/training-needs/contract.ts';
import {call} from '../../../api/client.ts';
import {Confirm} from '../../../ui/Confirm.tsx';

type Props = {organisation: string; optedIn: boolean; smallestGroup: number; onChange: () => Promise<void>};

export function OptIn({organisation, optedIn, smallestGroup, onChange}: Props) {
  const change = async () => {
    await call(trainingNeedsApi.optIn, {body: {optedIn: !optedIn}});
    await onChange();
  };
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
        <Confirm
          label={optedIn ? 'Stop showing our results' : 'Show our results to other champions'}
          question={
            optedIn
              ? `Champions of other organisations stop seeing the results of ${organisation} at once.`
              : `Champions of the other organisations will see the results of ${organisation}, in groups of at least ${smallestGroup}. Have you agreed it in your organisation?`
          }
          yes={optedIn ? 'Yes, stop showing them' : 'Yes, it is agreed: show them'}
          no="Cancel"
          onYes={change}
        />
      </p>
    </section>
  );
}
