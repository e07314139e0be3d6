/** What people say: of themselves, of how sure they are, and by what they search, mark, ask and wish for. */
import {trainingNeedsApi} from '../../../../server/training-needs/contract.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {places} from '../../../places.ts';
import {Loading} from '../../../ui/Loading.tsx';
import {SelfRatings} from '../../self-rating/SelfRatings.tsx';
import {NeedsLayout, type Seen} from '../NeedsLayout.tsx';
import {OtherSignals} from './OtherSignals.tsx';
import {Quadrant} from './Quadrant.tsx';

export default function SaidPage() {
  return (
    <NeedsLayout place={places.needsSaid} title="What people say" description="Self-ratings, certainty, searches and wishes.">
      {({needs}) => <Said needs={needs} />}
    </NeedsLayout>
  );
}

function Said({needs}: Pick<Seen, 'needs'>) {
  const {state} = useEndpoint(trainingNeedsApi.otherSignals, {});
  return (
    <>
      <Loading state={state}>{(said) => <OtherSignals said={said} />}</Loading>
      <div className="side-by-side">
        <SelfRatings needs={needs} />
        <Quadrant needs={needs} />
      </div>
    </>
  );
}
