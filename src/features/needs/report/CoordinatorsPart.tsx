/** What stands in the coordinator's report beside the figures: what is done, what people say of themselves, and what they say elsewhere. */

import {selfRatingsApi} from '../../../../server/self-ratings/contract.ts';
import {actionNames, actionsApi, type NeedAction, ownerNames} from '../../../../server/training-needs/actions/contract.ts';
import {type TrainingNeeds, trainingNeedsApi} from '../../../../server/training-needs/contract.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {formatDate} from '../../../ui/dates.ts';
import {Loading} from '../../../ui/Loading.tsx';
import {SelfRatingPlot} from '../../self-rating/SelfRatingPlot.tsx';
import {movedInWords} from '../change-in-words.ts';
import {OtherSignals} from '../detail/OtherSignals.tsx';

export function CoordinatorsPart({needs}: {needs: TrainingNeeds}) {
  const forAll = needs.audience.kind === 'everyone';
  return (
    <>
      <Done needs={needs} forAll={forAll} />
      <Said needs={needs} />
      {!forAll && <Elsewhere />}
    </>
  );
}

/** For others neither what is done in one organisation nor how many change: the first names a place, the second counts people one by one. */
function Done({needs: {competencies, organisations}, forAll}: {needs: TrainingNeeds; forAll: boolean}) {
  const {state} = useEndpoint(actionsApi.actions, {});
  const nameOf = (key: string) => competencies.find((each) => each.key === key)?.name ?? key;
  const placeOf = (id: string | null) => organisations.find((each) => each.id === id)?.name ?? 'all organisations';
  const line = ({id, competency, kind, owner, organisation, reason, takenAt, change}: NeedAction) => (
    <li key={id}>
      <strong>{nameOf(competency)}:</strong> {actionNames[kind]}, {placeOf(organisation)}. {ownerNames[owner]} sees to it, since{' '}
      {formatDate(takenAt)}. {reason} {!forAll && movedInWords(change)}
    </li>
  );
  return (
    <section aria-labelledby="report-actions">
      <h2 id="report-actions">What is done</h2>
      <Loading state={state}>
        {({actions}) => {
          const told = forAll ? actions.filter(({organisation}) => organisation === null) : actions;
          return told.length === 0 ? <p>Nothing has been recorded yet.</p> : <ul>{told.map(line)}</ul>;
        }}
      </Loading>
    </section>
  );
}

function Said({needs}: {needs: TrainingNeeds}) {
  const {state} = useEndpoint(selfRatingsApi.rounds, {});
  return (
    <Loading state={state}>
      {({rounds, ended, competencies}) => {
        const last = rounds.find(({id}) => id === ended);
        return last ? (
          <section aria-labelledby="report-self-rating">
            <h2 id="report-self-rating">What people say of themselves</h2>
            <SelfRatingPlot round={last} rated={competencies} needs={needs} />
          </section>
        ) : null;
      }}
    </Loading>
  );
}

function Elsewhere() {
  const {state} = useEndpoint(trainingNeedsApi.otherSignals, {});
  return <Loading state={state}>{(said) => <OtherSignals said={said} />}</Loading>;
}
