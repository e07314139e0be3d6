/** Every organisation beside every competency, to compare: share, people, interval in each cell. */
import type {NeedsCell, TrainingNeeds} from '../../../../server/training-needs/contract.ts';

export function Overview({needs: {organisations, competencies}}: {needs: TrainingNeeds}) {
  const known = competencies.filter(({hasQuiz}) => hasQuiz);
  return (
    <section aria-labelledby="overview">
      <h2 id="overview">All organisations at a glance</h2>
      <p>
        Only competencies that have a quiz. Each cell: the share meeting the standard, how many of how many, and the interval.
      </p>
      <div className="table-scroll" role="region" aria-label="Table of all organisations" tabIndex={0}>
        <table className="overview">
          <thead>
            <tr>
              <th scope="col">Organisation</th>
              {known.map(({key, name}) => (
                <th scope="col" key={key}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {organisations.map(({id, name}, column) => (
              <tr key={id ?? 'all'}>
                <th scope="row">{name}</th>
                {known.map(({key, cells}) => (
                  <td key={key}>{inWords(cells[column])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function inWords(cell: NeedsCell | undefined): string {
  if (cell === undefined || cell.kind === 'suppressed') return 'Hidden';
  if (cell.share === null || cell.interval === null) return 'Nobody assessed';
  const percent = (value: number) => Math.round(value * 100);
  return `${percent(cell.share)}% · ${cell.meeting} of ${cell.assessed} · ${percent(cell.interval.low)} to ${percent(cell.interval.high)}%`;
}
