/** What was done about needs, with what came of it. */
import Link from '@docusaurus/Link';
import {actionNames, actionsApi} from '../../../../server/training-needs/actions/contract.ts';
import type {TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {useEndpoint} from '../../../api/useEndpoint.ts';
import {formatDate} from '../../../ui/format/dates.ts';
import {Loading} from '../../../ui/Loading.tsx';
import {movedInWords} from '../change-in-words.ts';
import {competencyLink} from '../NeedsLayout.tsx';
import {shortName, shortPlace} from '../words.ts';

/** So many are told; the pages of the competencies have all. */
const mostActions = 8;

export function TakenActions({needs: {competencies, organisations}}: {needs: TrainingNeeds}) {
  const {state} = useEndpoint(actionsApi.actions, {});
  return (
    <section aria-labelledby="done">
      <h2 id="done">What was done, and what came of it</h2>
      <Loading state={state}>
        {({actions}) =>
          actions.length === 0 ? (
            <p>
              Nothing is recorded yet. Open a gap and choose <Link to="/training-needs">Plan training</Link>: then this page says
              what moved since, and what luck alone explains.
            </p>
          ) : (
            <ul className="lines">
              {actions.slice(0, mostActions).map(({id, competency, kind, organisation, takenAt, dueOn, change}) => (
                <li key={id}>
                  <Link to={competencyLink(competency)}>
                    {actionNames[kind]}: {shortName(competencies.find(({key}) => key === competency)?.name ?? competency)},{' '}
                    {shortPlace(organisations.find((each) => each.id === organisation)?.name ?? 'all organisations')},{' '}
                    {formatDate(dueOn ?? takenAt)}
                  </Link>
                  <span>{movedInWords(change)}</span>
                </li>
              ))}
            </ul>
          )
        }
      </Loading>
    </section>
  );
}
