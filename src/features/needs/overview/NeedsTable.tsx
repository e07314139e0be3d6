/** One organisation at a time: who is required, assessed and meets the standard, and how sure that is. */
import {useState} from 'react';
import type {NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {BarLegend, IntervalBar} from '../../../ui/charts/IntervalBar.tsx';
import {percent} from '../../../ui/percent.ts';
import {ScrollTable} from '../../../ui/ScrollTable.tsx';
import {stateNames} from '../summary.ts';

export function NeedsTable({needs}: {needs: TrainingNeeds}) {
  const [column, setColumn] = useState(0);
  const {organisations, competencies, parameters} = needs;
  const withoutQuiz = competencies.filter(({hasQuiz}) => !hasQuiz);
  return (
    <section aria-labelledby="one-organisation">
      <h2 id="one-organisation">One organisation, with its coverage</h2>
      <div className="field">
        <label htmlFor="needs-organisation">Organisation</label>
        <select
          id="needs-organisation"
          className="input"
          value={column}
          onChange={(event) => setColumn(Number(event.target.value))}
        >
          {organisations.map(({id, name}, index) => (
            <option key={id ?? 'all'} value={index}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <ScrollTable label="Training needs" hint>
        <table className="needs">
          <caption>
            {organisations[column]?.name}. In the bars: <BarLegend target={parameters.target} />
          </caption>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              <th scope="col" className="number">
                Required
              </th>
              <th scope="col" className="number">
                Assessed (coverage)
              </th>
              <th scope="col" className="number">
                Meeting the standard
              </th>
              <th scope="col">Share of those assessed</th>
            </tr>
          </thead>
          <tbody>
            {competencies
              .filter(({hasQuiz}) => hasQuiz)
              .map(({key, name, tier, cells}) => (
                <tr key={key}>
                  <th scope="row">
                    {name}
                    <small>{tier === 'basic' ? 'Basic' : 'Enhanced'}</small>
                  </th>
                  <Cell cell={cells[column]} target={parameters.target} />
                </tr>
              ))}
          </tbody>
        </table>
      </ScrollTable>
      {withoutQuiz.length > 0 && (
        <details className="without-quiz">
          <summary>{withoutQuiz.length} competencies have no quiz yet, so nobody can be assessed</summary>
          <ul>
            {withoutQuiz.map(({key, name, cells}) => (
              <li key={key}>
                {name}
                {requiredIn(cells[column])}
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function requiredIn(cell: NeedsCell | undefined): string {
  return cell?.kind === 'shown' && cell.required !== null ? `: ${cell.required} people need it` : '';
}

function Cell({cell, target}: {cell: NeedsCell | undefined; target: number}) {
  if (cell === undefined || cell.kind === 'suppressed') return <td colSpan={4}>Hidden: too few people, or everybody alike</td>;
  const {required, requiredIsWhole, assessed, meeting, borderline, expired, estimate} = cell;
  return (
    <>
      <td className="number">{required === null ? 'not entered' : requiredIsWhole ? required : `at least ${required}`}</td>
      <td className="number">
        {assessed}
        {required !== null && requiredIsWhole && required > 0 && <small> ({percent(assessed / required)})</small>}
        {expired !== null && expired > 0 && <small> and {expired} expired</small>}
      </td>
      <td className="number">
        {assessed === 0 ? '' : meeting}
        {borderline !== null && borderline > 0 && <small> ({borderline} borderline)</small>}
      </td>
      <td>
        {estimate === null ? (
          assessed === 0 ? (
            'Nobody assessed yet'
          ) : (
            'Hidden'
          )
        ) : (
          <>
            <strong className={`need need--${estimate.state}`}>{stateNames[estimate.state]}</strong>
            <IntervalBar estimate={estimate} target={target} />
          </>
        )}
      </td>
    </>
  );
}
