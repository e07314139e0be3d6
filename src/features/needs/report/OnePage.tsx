/** One organisation on one page: its own figures beside those of all, and what to do. */
import type {Audience, NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {formatDate} from '../../../ui/dates.ts';
import {percent} from '../../../ui/percent.ts';
import {ScrollTable} from '../../../ui/ScrollTable.tsx';
import {stateNames} from '../summary.ts';

type Props = {needs: TrainingNeeds; champion: Audience & {kind: 'champion'}};

export function OnePage({needs, champion: {id: own, organisation}}: Props) {
  const {competencies, organisations, parameters, asOf} = needs;
  const column = organisations.findIndex(({id}) => id === own);
  const asked = competencies.filter(({hasQuiz}) => hasQuiz);
  const shown = asked.filter(({cells}) => cells[column]?.kind === 'shown').length;
  return (
    <section aria-labelledby="one-page">
      <h2 id="one-page">{organisation}</h2>
      <p>
        {shown === 0
          ? 'No figure of your own can be shown yet: fewer people have been assessed than protect each other, or all are alike.'
          : `${confirmedIn(asked, column)} of the ${shown} competencies that can be shown for ${organisation} are confirmed needs.`}
      </p>
      <ScrollTable label={`Training needs of ${organisation}`}>
        <table className="report-table">
          <caption>
            People who meet the standard, of those assessed, with where the true share likely lies. The target is{' '}
            {percent(parameters.target)}.
          </caption>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              <th scope="col">{organisation}</th>
              <th scope="col">All organisations</th>
              <th scope="col">If you train: how</th>
            </tr>
          </thead>
          <tbody>
            {asked.map(({key, name, cells, need}) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{inShort(cells[column])}</td>
                <td>{inShort(cells[0])}</td>
                <td>{need?.bandName ?? '–'}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
      <p className="facts">
        Results until {formatDate(asOf)}. Standard: {percent(parameters.standard)} of at least {parameters.fewestQuestions}{' '}
        questions right in the latest assessment. Ranges hold the share with {percent(parameters.estimateConfidence)} certainty,
        and see a small group in the light of the others. Hidden: fewer than {parameters.smallestGroup} people, or all alike.
        Those who took a quiz may differ from those who did not; a total can hide differences between jobs; among many cells some
        gaps are chance. This is not performance management.
      </p>
    </section>
  );
}

const confirmedIn = (competencies: TrainingNeeds['competencies'], column: number): number =>
  competencies.filter(({cells}) => {
    const cell = cells[column];
    return cell?.kind === 'shown' && cell.estimate?.state === 'confirmed';
  }).length;

function inShort(cell: NeedsCell | undefined): string {
  if (cell?.kind !== 'shown') return 'Hidden';
  const {assessed, meeting, estimate} = cell;
  if (estimate === null) return 'Nobody assessed';
  return `${stateNames[estimate.state]}: ${meeting} of ${assessed} (${percent(estimate.low)} to ${percent(estimate.high)})`;
}
