/** Every competency beside every organisation or job: the state in words, and hatched and dashed where little is known. */
import {useState} from 'react';
import type {NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {ScrollTable} from '../../../ui/ScrollTable.tsx';
import {cellInWords} from '../summary.ts';

/** An interval wider than this is drawn hatched. */
const wide = 0.3;

const letters = {confirmed: 'Need', likely: 'Likely', unclear: '?', met: 'Met'};

export function HeatMap({needs: {competencies, organisations, functions}}: {needs: TrainingNeeds}) {
  const [by, setBy] = useState<'organisation' | 'function'>('organisation');
  const hasJobs = competencies.some(({byFunction}) => byFunction.some((cell) => cell?.kind === 'shown'));
  const columns = by === 'organisation' ? organisations.map(({name}) => name) : functions.map(({name}) => name);
  const known = competencies.filter(({hasQuiz}) => hasQuiz);
  const cellsOf = (competency: (typeof known)[number]) => (by === 'organisation' ? competency.cells : competency.byFunction);
  return (
    <section aria-labelledby="heat-map">
      <h2 id="heat-map">Where</h2>
      {hasJobs && (
        <div className="field">
          <label htmlFor="heat-by">Compare</label>
          <select id="heat-by" className="input" value={by} onChange={(event) => setBy(event.target.value as typeof by)}>
            <option value="organisation">Organisations</option>
            <option value="function">Job functions</option>
          </select>
        </div>
      )}
      <p id="heat-legend">
        People who meet the standard, of those assessed. Need: confirmed. Likely: not sure enough to be confirmed. ?: too little
        evidence. Met: at the target. Hatched, with a dashed edge: so few people that the range is wider than{' '}
        {Math.round(wide * 100)} points.
      </p>
      <ScrollTable label="Where the needs are" hint>
        <table className="heat" aria-describedby="heat-legend">
          <thead>
            <tr>
              <th scope="col">Competency</th>
              {columns.map((name) => (
                <th scope="col" key={name}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {known.map((competency) => (
              <tr key={competency.key}>
                <th scope="row">{competency.name}</th>
                {cellsOf(competency).map((cell, column) => (
                  <Cell key={columns[column]} cell={cell} />
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollTable>
    </section>
  );
}

function Cell({cell}: {cell: NeedsCell | null}) {
  if (cell?.kind !== 'shown' || cell.estimate === null)
    return <td className="heat--none">{cell === null ? '–' : cellInWords(cell)}</td>;
  const {estimate, assessed, meeting} = cell;
  const isWide = estimate.high - estimate.low > wide;
  return (
    <td className={`heat--${estimate.state}${isWide ? ' heat--wide' : ''}`}>
      <strong>{letters[estimate.state]}</strong> {meeting}/{assessed}
      <span className="visually-hidden">. {cellInWords(cell)}</span>
    </td>
  );
}
