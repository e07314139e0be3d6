/** What is done about the needs, and what came of it; for others neither what is done in one organisation nor how many changed. */
import {actionNames, actionsApi, ownerNames} from '../../../../server/training-needs/actions/contract.ts';
import type {TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {formatDate} from '../../../ui/format/dates.ts';
import {Loading} from '../../../ui/Loading.tsx';
import {movedInWords} from '../change-in-words.ts';
import {shortName, shortPlace} from '../words.ts';

/** So many fit beside the findings on two pages. */
const mostActions = 8;

export function ReportActions({needs: {competencies, organisations, audience}}: {needs: TrainingNeeds}) {
  const {state} = useEndpoint(actionsApi.actions, {});
  const forAll = audience.kind === 'everyone';
  const nameOf = (key: string) => shortName(competencies.find((each) => each.key === key)?.name ?? key);
  const placeOf = (id: string | null) => shortPlace(organisations.find((each) => each.id === id)?.name ?? 'all organisations');
  return (
    <section aria-labelledby="report-actions">
      <h2 id="report-actions">What is done</h2>
      <Loading state={state}>
        {({actions}) => {
          const told = actions.filter(({organisation}) => !forAll || organisation === null);
          if (told.length === 0) return <p>Nothing has been recorded yet.</p>;
          return (
            <>
              <ul>
                {told.slice(0, mostActions).map(({id, competency, kind, owner, organisation, takenAt, dueOn, change}) => (
                  <li key={id}>
                    <strong>{nameOf(competency)}:</strong> {actionNames[kind]}, {placeOf(organisation)},{' '}
                    {formatDate(dueOn ?? takenAt)}. {ownerNames[owner]} sees to it. {!forAll && movedInWords(change)}
                  </li>
                ))}
              </ul>
              {told.length > mostActions && <p>And {told.length - mostActions} more.</p>}
            </>
          );
        }}
      </Loading>
    </section>
  );
}
