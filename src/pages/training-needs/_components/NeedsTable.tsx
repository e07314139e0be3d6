/** One organisation at a time in words and bars; the first row of each competency is the total. */
import {useState} from 'react';
import type {NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {useTier} from '../../../components/tier.ts';

export function NeedsTable({needs}: {needs: TrainingNeeds}) {
  const [column, setColumn] = useState(0);
  useTier();
  const {organisations, competencies, parameters} = needs;
  return (
    <>
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
      <div className="table-scroll" role="region" aria-label="Training needs" tabIndex={0}>
        <table className="needs">
          <caption>{organisations[column]?.name}</caption>
          <thead>
            <tr>
              <th scope="col">Competency</th>
              <th scope="col" className="number">
                Required
              </th>
              <th scope="col" className="number">
                Assessed
              </th>
              <th scope="col" className="number">
                Meeting the standard
              </th>
              <th scope="col">Share and interval</th>
            </tr>
          </thead>
          <tbody>
            {withQuizFirst(competencies).map(({key, name, tier, hasQuiz, cells}) => (
              <tr key={key}>
                <th scope="row">
                  {name}
                  <small>{tier === 'basic' ? 'Basic' : 'Enhanced'}</small>
                </th>
                <Cell cell={cells[column]} target={parameters.target} hasQuiz={hasQuiz} />
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

/** What can have evidence comes first; the framework's order is kept otherwise. */
function withQuizFirst(competencies: TrainingNeeds['competencies']): TrainingNeeds['competencies'] {
  return competencies.toSorted((a, b) => Number(b.hasQuiz) - Number(a.hasQuiz));
}

function Cell({cell, target, hasQuiz}: {cell: NeedsCell | undefined; target: number; hasQuiz: boolean}) {
  if (cell === undefined || cell.kind === 'suppressed') return <td colSpan={4}>Hidden: too few people, or everybody alike</td>;
  const {required, assessed, meeting, share, interval} = cell;
  return (
    <>
      <td className="number">{required ?? 'not entered'}</td>
      <td className="number">{assessed}</td>
      <td className="number">{assessed === 0 ? '' : meeting}</td>
      <td>
        {share === null || interval === null ? (
          hasQuiz ? (
            'Nobody assessed yet'
          ) : (
            'No quiz yet'
          )
        ) : (
          <Interval share={share} interval={interval} target={target} />
        )}
      </td>
    </>
  );
}

function Interval({
  share,
  interval: {low, high},
  target,
}: {
  share: number;
  interval: {low: number; high: number};
  target: number;
}) {
  const percent = (value: number) => Math.round(value * 100);
  return (
    <span className="interval">
      <span>
        {percent(share)}%{' '}
        <small>
          ({percent(low)} to {percent(high)}%)
        </small>
      </span>
      <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect className="interval-ground" x="0" y="4" width="100" height="4" />
        <rect className="interval-range" x={low * 100} y="2" width={Math.max(1, (high - low) * 100)} height="8" />
        <rect className="interval-point" x={share * 99} y="0" width="1.5" height="12" />
        <rect className="interval-target" x={target * 100} y="0" width="0.7" height="12" />
      </svg>
    </span>
  );
}
