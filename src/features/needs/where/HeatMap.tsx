/** Every competency beside every organisation or job: the state in words, and hatched and dashed where little is known. */
import {useState} from 'react';
import type {HowSure, NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';
import {ScrollTable} from '../../../ui/ScrollTable.tsx';
import {cellInWords, shortName, shortPlace} from '../words.ts';

/** An interval wider than this is drawn hatched. */
const wide = 0.3;

const letters: Record<HowSure, string> = {sure: 'Gap', likely: 'Likely', unknown: '?', met: 'Met'};

export function HeatMap({needs: {competencies, organisations, functions}}: {needs: TrainingNeeds}) {
  const [by, setBy] = useState<'organisation' | 'function'>('organisation');
  const hasJobs = competencies.some(({byFunction}) => byFunction.some((cell) => cell?.kind === 'shown'));
  const known = competencies.filter(({hasQuiz}) => hasQuiz);
  const allCells = (competency: (typeof known)[number]) => (by === 'organisation' ? competency.cells : competency.byFunction);
  const names = by === 'organisation' ? organisations : functions;
  const gapsIn = (index: number) => known.filter((competency) => isGap(allCells(competency)[index] ?? null)).length;
  // All together stand first, then where most gaps are, so that none is out of sight.
  const order = names
    .map((_, index) => index)
    .sort((a, b) => Number(b === 0 && by === 'organisation') - Number(a === 0 && by === 'organisation') || gapsIn(b) - gapsIn(a));
  const columns = order.map((index) => shortPlace(names[index]?.name ?? ''));
  const cellsOf = (competency: (typeof known)[number]) => order.map((index) => allCells(competency)[index] ?? null);
  return (
    <section aria-labelledby="heat-map">
      <h2 id="heat-map">By organisation and job</h2>
      {hasJobs && (
        <div className="field">
          <label htmlFor="heat-by">Compare</label>
          <select id="heat-by" className="input" value={by} onChange={(event) => setBy(event.target.value as typeof by)}>
            <option value="organisation">Organisations</option>
            <option value="function">Job functions</option>
          </select>
        </div>
      )}
      <p id="heat-legend" className="facts">
        Passed of assessed. Gap: sure, by nine chances in ten. Likely: by seven in ten. ?: not known yet, as always of fewer than
        ten. Met: at the target. Hatched, with a dashed edge: so few people that the share could lie anywhere in{' '}
        {Math.round(wide * 100)} points or more. A gap in one place makes the total and the jobs in it look weak too: the overview
        names the place that explains it. Of few people 5 of 5 can be “?” or “Met”, as the others are.
      </p>
      <div className="wide-only">
        <ScrollTable label="Where the gaps are" hint>
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
                  <th scope="row">{shortName(competency.name)}</th>
                  {cellsOf(competency).map((cell, column) => (
                    <Cell key={columns[column]} cell={cell} />
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollTable>
      </div>
      <div className="narrow-only">
        {known.map((competency) => (
          <Card key={competency.key} name={competency.name} cells={cellsOf(competency)} columns={columns} />
        ))}
      </div>
    </section>
  );
}

const isGap = (cell: NeedsCell | null): boolean =>
  cell?.kind === 'shown' && (cell.estimate?.howSure === 'sure' || cell.estimate?.howSure === 'likely');

function Cell({cell}: {cell: NeedsCell | null}) {
  if (cell?.kind !== 'shown' || cell.estimate === null)
    return <td className="heat--none">{cell === null ? '–' : cellInWords(cell)}</td>;
  const {estimate, assessed, passed} = cell;
  const isWide = estimate.high - estimate.low > wide;
  return (
    <td className={`heat--${estimate.howSure}${isWide ? ' heat--wide' : ''}`}>
      <strong>{letters[estimate.howSure]}</strong> {passed}/{assessed}
      <span className="visually-hidden">. {cellInWords(cell)}</span>
    </td>
  );
}

/** On a phone a competency is a card: the gaps first, and how many places have none. */
function Card({name, cells, columns}: {name: string; cells: readonly (NeedsCell | null)[]; columns: readonly string[]}) {
  const all = cells.flatMap((cell, index) => (cell === null ? [] : [{cell, name: columns[index] ?? ''}]));
  const gaps = all.filter(({cell}) => isGap(cell));
  return (
    <details className="panel">
      <summary>
        {shortName(name)}: {gaps.length === 0 ? 'no gap known' : `a gap in ${gaps.length} of ${all.length}`}
      </summary>
      <ul>
        {[...gaps, ...all.filter(({cell}) => !isGap(cell))].map(({cell, name: place}) => (
          <li key={place}>
            <strong>{place}:</strong> {cellInWords(cell)}
          </li>
        ))}
      </ul>
    </details>
  );
}
