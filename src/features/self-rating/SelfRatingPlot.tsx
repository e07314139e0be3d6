/** Felt needs against measured gaps: where the two differ, ask why. */
import type {RatedCompetency, Round} from '../../../server/self-ratings/contract.ts';
import type {TrainingNeeds} from '../../../server/training-needs/contract.ts';
import {Scatter} from '../../ui/charts/Scatter.tsx';
import {formatDay} from '../../ui/format/dates.ts';
import {ScrollTable} from '../../ui/ScrollTable.tsx';

type Props = {round: Round; rated: readonly RatedCompetency[]; needs: Pick<TrainingNeeds, 'competencies' | 'parameters'>};

export function SelfRatingPlot({round, rated, needs}: Props) {
  const lines = rated
    .flatMap(({key, name, rated: said}) => (said === null ? [] : [{key, name, said, gap: gapOf(key, needs)}]))
    .map((line, index) => ({...line, number: index + 1}));
  const hidden = rated.filter((each) => each.rated === null).length;
  const furthest = Math.max(2, ...lines.map(({said}) => Math.ceil(Math.abs(said.need))));
  const plotted = lines.flatMap(({number, said, gap}) => (gap === null ? [] : [{number, x: gap, y: said.need}]));
  if (lines.length === 0)
    return (
      <p>
        The round that ended on {formatDay(round.closesOn)}: {round.people} answered, too few to show a competency.
      </p>
    );
  return (
    <>
      <p>
        The round that ended on {formatDay(round.closesOn)}: {round.people} answered. Felt need is how important a task is, less
        how well people say they do it. Where a gap was measured and nobody feels it, begin with telling people. Where it is felt
        and not measured, ask what they mean: the quiz may miss it.
      </p>
      {plotted.length > 0 && (
        <Scatter
          x={{name: 'Measured gap', from: -0.3, to: 0.9, line: 0, lowest: 'above', highest: 'far below'}}
          y={{name: 'Felt need', from: -furthest, to: furthest, line: 0, lowest: 'low', highest: 'high'}}
          points={plotted}
          corners={['Felt, not measured', 'Felt and measured', 'Neither', 'Measured, not felt']}
          shaded="bottom-right"
          summary="Competencies by the measured gap, from left to right, and the felt need, from bottom to top. The table has the numbers."
        />
      )}
      <details>
        <summary>The numbers</summary>
        <ScrollTable label="Felt needs and measured gaps" hint>
          <table>
            <caption>
              Means from 1 to 7. The gap is the target of {Math.round(needs.parameters.target * 100)}% less the likely share of
              people at the standard.
              {hidden > 0 &&
                ` ${hidden} competencies were rated by fewer than ${needs.parameters.smallestGroup} people, or by all alike, and are left out.`}
            </caption>
            <thead>
              <tr>
                <th scope="col" className="number">
                  No.
                </th>
                <th scope="col">Competency</th>
                <th scope="col" className="number">
                  Importance
                </th>
                <th scope="col" className="number">
                  Own performance
                </th>
                <th scope="col" className="number">
                  Felt need
                </th>
                <th scope="col" className="number">
                  Measured gap
                </th>
                <th scope="col" className="number">
                  People
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({key, name, number, said, gap}) => (
                <tr key={key}>
                  <td className="number">{number}</td>
                  <th scope="row">{name}</th>
                  <td className="number">{said.importance.toFixed(1)}</td>
                  <td className="number">{said.performance.toFixed(1)}</td>
                  <td className="number">
                    {signed(said.need)} <small>(±&nbsp;{said.sd.toFixed(1)})</small>
                  </td>
                  <td className="number">{gap === null ? 'not measured' : `${signedPoints(gap)} points`}</td>
                  <td className="number">{said.people}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      </details>
    </>
  );
}

/** Required share less the likely one; null where nobody was assessed. */
function gapOf(key: string, {competencies, parameters}: Props['needs']): number | null {
  const total = competencies.find((each) => each.key === key)?.cells[0];
  return total?.kind === 'shown' && total.estimate ? parameters.target - total.estimate.mean : null;
}

const signed = (value: number): string => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(1)}`;
const signedPoints = (share: number): string => `${share < 0 ? '−' : '+'}${Math.abs(Math.round(share * 100))}`;
