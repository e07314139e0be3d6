/** One organisation at a time: who is required, assessed and meets the standard, and how sure that is. */
import {useState} from 'react';
import type {NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {standingNames, standingOf} from './summary.ts';

export function NeedsTable({needs}: {needs: TrainingNeeds}) {
  const [column, setColumn] = useState(0);
  const {organisations, competencies, parameters} = needs;
  const withoutQuiz = competencies.filter(({hasQuiz}) => !hasQuiz);
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
      <p className="scroll-hint">Scroll the table sideways for all figures.</p>
      <div className="table-scroll" role="region" aria-label="Training needs" tabIndex={0}>
        <table className="needs">
          <caption>
            {organisations[column]?.name}. In the bars: <span className="legend legend--range" /> where the true share may lie,{' '}
            <span className="legend legend--point" /> the share found, <span className="legend legend--target" /> the target of{' '}
            {Math.round(parameters.target * 100)}%.
          </caption>
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
      </div>
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
    </>
  );
}

function requiredIn(cell: NeedsCell | undefined): string {
  return cell?.kind === 'shown' && cell.required !== null ? `: ${cell.required} people need it` : '';
}

function Cell({cell, target}: {cell: NeedsCell | undefined; target: number}) {
  if (cell === undefined || cell.kind === 'suppressed') return <td colSpan={4}>Hidden: too few people, or everybody alike</td>;
  const {required, requiredIsWhole, assessed, meeting, share, interval} = cell;
  const standing = standingOf(cell, target);
  return (
    <>
      <td className="number">{required === null ? 'not entered' : requiredIsWhole ? required : `at least ${required}`}</td>
      <td className="number">{assessed}</td>
      <td className="number">{assessed === 0 ? '' : meeting}</td>
      <td>
        {share === null || interval === null || standing === undefined ? (
          'Nobody assessed yet'
        ) : (
          <>
            <strong className={`standing standing--${standing}`}>{standingNames[standing]}</strong>
            <Interval share={share} interval={interval} target={target} />
          </>
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
      {percent(share)}%{' '}
      <small>
        ({percent(low)} to {percent(high)}%)
      </small>
      <svg viewBox="0 0 100 12" preserveAspectRatio="none" aria-hidden="true">
        <rect className="interval-ground" x="0" y="4" width="100" height="4" />
        <rect className="interval-range" x={low * 100} y="2" width={Math.max(1, (high - low) * 100)} height="8" />
        <rect className="interval-point" x={share * 99} y="0" width="1.5" height="12" />
        <rect className="interval-target" x={target * 100} y="0" width="1" height="12" />
      </svg>
    </span>
  );
}
